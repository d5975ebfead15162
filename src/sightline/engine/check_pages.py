"""The documentation pages of the checks: one list of all, and one page for each area."""

from collections.abc import Iterable, Iterator

from sightline.engine.definition import Definition
from sightline.engine.examples import page_of


def check_pages(definitions: Iterable[Definition]) -> dict[str, str]:
    """Return the Markdown pages by file name: ``checks.md`` and ``checks-<area>.md``."""
    by_area: dict[str, list[Definition]] = {}
    for definition in definitions:
        by_area.setdefault(definition.area, []).append(definition)
    pages = {"checks.md": "\n".join(_list(by_area))}
    for area, listed in by_area.items():
        lines = [f"# Checks: {area.lower()}", ""]
        for definition in listed:
            lines += _one(definition)
        pages[_file(area)] = "\n".join(lines)
    return pages


def _file(area: str) -> str:
    return f"checks-{area.lower().replace(' ', '-')}.md"


def _list(by_area: dict[str, list[Definition]]) -> Iterator[str]:
    yield "# Checks of data quality"
    yield ""
    yield "What each check finds, how serious it is, and which measures it weakens."
    yield ""
    for area, listed in by_area.items():
        yield f"## {area}"
        yield ""
        yield "| Check | Finds | Severity | Weakens |"
        yield "|---|---|---|---|"
        for definition in listed:
            weakens = ", ".join(f"`{m}`" for m in definition.weakens) or "none"
            yield (
                f"| [{definition.id}](#check-{_anchor(definition)}) | {_cell(definition.title)} "
                f"| {definition.severity} | {weakens} |"
            )
        yield ""
    yield "```{toctree}"
    yield ":hidden:"
    yield ""
    for area in by_area:
        yield _file(area).removesuffix(".md")
    yield "```"


def _one(definition: Definition) -> Iterator[str]:
    """Yield the section of one check: its rule, what to do, and its examples."""
    needs = ", and ".join(" or ".join(f"`{t}`" for t in group) for group in definition.needs)
    weakens = ", ".join(f"`{m}`" for m in definition.weakens) or "none"
    yield f"(check-{_anchor(definition)})="
    yield f"## {definition.id}"
    yield ""
    yield f"{definition.title}. *{definition.question}*"
    yield ""
    page = page_of(definition)
    if page and page.intro:
        yield page.intro
        yield ""
    yield "| | |"
    yield "|---|---|"
    yield f"| What must hold | {_cell(definition.rule)} |"
    yield f"| What to do | {_cell(definition.mend)} |"
    yield f"| Severity | {definition.severity} |"
    yield f"| Needs | {needs} |"
    yield f"| Weakens | {weakens} |"
    yield ""
    if page and page.examples:
        text = page.text[page.text.index("\n## ") + 1 :].rstrip()
        yield text.replace("\n## ", "\n### Example: ").replace("## ", "### Example: ", 1)
        yield ""


def _anchor(definition: Definition) -> str:
    return definition.id.replace("_", "-")


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())

"""Documentation pages of the measures: each in words with its examples, and the catalogue."""

from collections.abc import Iterable
from itertools import groupby
from typing import TYPE_CHECKING

from sightline.engine.definition import Aggregate, Definition, Kind, Unit
from sightline.engine.units import PER_RESIDENTS

if TYPE_CHECKING:
    from sightline.engine.examples import Page

_KINDS = {
    Kind.FLOW: "events dated in the period",
    Kind.SNAPSHOT: "what is so on the last day of the period",
    Kind.VALUE: "a number over the events dated in the period",
    Kind.RECORDED: "a figure that somebody supplies, with its own period",
    Kind.CHECK: "rows that are wrong",
}
_HOW = {
    Aggregate.MEAN: "a mean of {}",
    Aggregate.MEDIAN: "a median of {}",
    Aggregate.SUM: "a sum of {}",
    Aggregate.LEAST: "the least, in {}",
    Aggregate.GREATEST: "the greatest, in {}",
    Aggregate.RATIO: "a ratio of two sums, in {}",
}


def render(definition: Definition, page: "Page | None") -> str:
    """Return the Markdown page of a measure for the documentation.

    It stands in no table of contents: the list of measures leads to it. A side bar of five hundred
    entries, worked out for each of five hundred pages, took three minutes.
    """
    lines = [
        "---",
        "orphan: true",
        "---",
        "",
        f"# {definition.title}",
        "",
        f"*{definition.question}*",
        "",
    ]
    if page and page.intro:
        lines += [page.intro, ""]
    lines += ["| | |", "|---|---|"]
    lines += [f"| {name} | {_cell(value)} |" for name, value in _facts(definition) if value]
    lines.append("")
    if page:
        examples = page.text[page.text.index("\n## ") + 1 :] if page.examples else ""
        lines += [examples.rstrip(), ""]
    lines += ["## The SQL", "", "```sql", definition.sql.strip(), "```"]
    return "\n".join(lines)


def catalogue(definitions: Iterable[Definition]) -> str:
    """Return the Markdown page that lists every measure by area and leads to its own page.

    The pages of the measures are expected beside it as ``measure-<id>.md``.
    """
    ordered = list(definitions)
    lines = [
        "# Measures",
        "",
        "Each measure is one SQL file that returns the cases behind its figure. Its page says what",
        "it counts, what data it needs, and holds the worked examples that it is tested with.",
        "",
    ]
    for area, listed in groupby(sorted(ordered, key=lambda d: d.area), key=lambda d: d.area):
        lines += [f"## {area}", "", "| Measure | Question | Figure | Needs | Better |"]
        lines.append("|---|---|---|---|---|")
        for each in listed:
            link = f"[{_cell(each.title)}](measure-{each.id}.md)"
            needs = ", ".join(" or ".join(f"`{t}`" for t in group) for group in each.needs)
            lines.append(
                f"| {link} | {_cell(each.question)} | {each.unit} | {needs} | {each.better} |"
            )
        lines.append("")
    return "\n".join(lines).rstrip()


def _facts(definition: Definition) -> list[tuple[str, str]]:
    """Return the lines of the definition in words, empty where one does not apply."""
    needs = ", and ".join(" or ".join(f"`{t}`" for t in group) for group in definition.needs)
    back = definition.look_back_months
    standard = f"`{definition.standard}`" if definition.standard else ""
    if standard and definition.standard_date:
        standard += f", the value in force on {definition.standard_date}"
    return [
        ("Id", f"`{definition.id}`"),
        ("Area", definition.area),
        ("Counts", f"{definition.counts}: {_KINDS[definition.kind]}"),
        ("A case is about", definition.subject if definition.subject != "child" else ""),
        ("Figure", figure_in_words(definition)),
        ("Better", definition.better),
        ("Needs", needs),
        ("Standard", standard),
        ("Looks back", f"{back} months: no figure for periods that begin sooner" if back else ""),
        ("Follows up", _follow_up(definition)),
        ("Answers", ", ".join(definition.homes) if definition.homes != (definition.id,) else ""),
        ("Official definition", definition.official),
        ("Differs from it", definition.differs),
        ("Split by", definition.dimension),
        ("Traps", definition.traps),
    ]


def figure_in_words(definition: Definition) -> str:
    """Return what the figure is, in words: a percentage, a median of days."""
    unit, people = definition.unit, definition.population
    if unit in PER_RESIDENTS:
        who = "residents of all ages" if people == "all" else f"residents aged {people}"
        return f"a {unit} {who.replace('residents aged 0-17', 'children aged 0 to 17')}"
    if definition.kind is Kind.RECORDED:
        return f"as supplied, in {unit}"
    if definition.aggregate in _HOW:
        return _HOW[definition.aggregate].format(unit)
    return {Unit.COUNT: "a count", Unit.PERCENT: "a percentage, 0 to 100"}.get(
        unit, "children for each worker"
    )


def _follow_up(definition: Definition) -> str:
    parts = [
        f"{n} {word}"
        for n, word in (
            (definition.follow_up_months, "months"), (definition.follow_up_days, "days"),
        )
        if n
    ]  # fmt: skip
    if not parts:
        return ""
    return f"{' and '.join(parts)}: a period is known when the record reaches so far past its end"


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())

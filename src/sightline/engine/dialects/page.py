"""The reference page of the dialects: how each node and shared function is written, and if run."""

import textwrap

from sightline.engine.dialects.functions import OTHERS, SHARED, TITLES, WAS_RUN
from sightline.engine.dialects.nodes import SAMPLE, SYNTAX
from sightline.engine.dialects.writers import translate


def dialects_page() -> str:
    """Return the Markdown page, made of the allow-list itself."""
    lines = [
        "# The SQL of measures in each dialect",
        "",
        "What the SELECT of a measure, check or view may hold, and how it is written elsewhere.",
        "Anything else is refused by name.",
        "",
        *_table(
            ("Dialect", "Run or not"),
            [(TITLES[each], WAS_RUN[each]) for each in ("duckdb", *OTHERS)],
        ),
        "*Run by the tests* means that each line below, every worked example of every measure, and",
        "every measure, check and view over a synthetic record gave the same rows as on DuckDB.",
        "*Not run* means that the text is written and pinned, and that nobody has run it yet.",
        "",
        "## The shared functions",
        "",
        *_table(
            ("Function", "Gives"),
            [(f"`{n}({', '.join(f.parameters)})`", f.meaning) for n, f in SHARED.items()],
        ),
    ]
    for name, shared in SHARED.items():
        call = f"{name}({', '.join(shared.parameters)})"
        written = {d: shared.written(d, *shared.parameters) for d in ("duckdb", *OTHERS)}
        lines += [f"### {call}", "", *_each(written)]
    lines += [
        "## Syntax",
        "",
        "The examples read a table `sample` with the columns "
        + ", ".join(f"`{column}`" for column in SAMPLE.split(", "))
        + ".",
        "",
    ]
    for syntax in SYNTAX:
        nodes = ", ".join(f"`{node.__name__}`" for node in syntax.nodes)
        written = {"duckdb": syntax.example} | {
            d: " ".join(translate(syntax.example, d).split()) for d in OTHERS
        }
        lines += [f"### {syntax.name}", "", f"Nodes: {nodes}.", "", *_each(written)]
    return "\n".join(lines)


def _each(written: dict[str, str]) -> list[str]:
    """Return the text of each dialect as a block of code with whether it was run."""
    lines = []
    for dialect, sql in written.items():
        lines += [
            f"{TITLES[dialect]} ({WAS_RUN[dialect]}):",
            "",
            "```sql",
            textwrap.fill(sql, 96, break_long_words=False, break_on_hyphens=False),
            "```",
            "",
        ]
    return lines


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> list[str]:
    return [
        f"| {' | '.join(head)} |",
        f"|{'---|' * len(head)}",
        *(f"| {' | '.join(row)} |" for row in rows),
        "",
    ]

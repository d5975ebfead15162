"""The reference page of the language of measures: header lines, units, columns and functions."""

from sightline.engine.cases import RETURNED
from sightline.engine.dialects.functions import SHARED
from sightline.engine.header import KEYS
from sightline.engine.periods import ALL_WINDOWS
from sightline.engine.units import Aggregate, Unit, default_aggregate

_COLUMNS = {
    "child": "The child that the case is about; needed where the subject is a child, else "
    "optional: with it the child's groups apply.",
    "subject": "What the case is about, where that is not a child.",
    "date": "The day that puts the case into a period; cast it where it is a time.",
    "met": "1, 0, or null where it is not known; needed for a share.",
    "value": "A number; needed for mean, median, sum, least, greatest and ratio.",
    "weight": "What a ratio is divided by.",
    "category": "The group of --by category, said in dimension.",
    "team": "The team that answers for it; its locality follows from the settings.",
    "worker": "The worker that answers for it.",
    "detail": "Anything that a reader of the list needs.",
}
_FIGURES = {
    Aggregate.COUNT: ("cases", ""),
    Aggregate.SHARE: ("cases met", "cases judged"),
    Aggregate.RATE: ("cases", "residents; flows are annualised, snapshots never"),
    Aggregate.MEAN: ("sum of values", "cases with a value"),
    Aggregate.MEDIAN: ("", "cases with a value"),
    Aggregate.SUM: ("sum of values", ""),
    Aggregate.RATIO: ("sum of values", "sum of weights"),
    Aggregate.LEAST: ("", "cases with a value"),
    Aggregate.GREATEST: ("", "cases with a value"),
    Aggregate.PER_WORKER: ("cases", "workers named"),
}


def language_page() -> str:
    """Return the Markdown page."""
    lines = [
        "# The language of measures",
        "",
        "What the header of a measure may say, what its SELECT returns, and what figures it gives.",
        "",
        "## Header lines",
        "",
        "Each is written `-- key: value`; a line that begins with `--` and three spaces goes on",
        "with the one before, and one that begins with `-- #` is a remark.",
        "",
        *_table(("Line", "Says"), [(f"`{key}`", text) for key, text in KEYS.items()]),
        "## Columns of a case",
        "",
        *_table(("Column", "Holds"), [(f"`{name}`", _COLUMNS[name]) for name in RETURNED]),
        "## Figures",
        "",
        *_table(
            ("Aggregate", "Numerator", "Denominator"),
            [(f"`{a}`", *_FIGURES[a]) for a in Aggregate],
        ),
        "A ratio takes each sum over its own values, times 100 in percent. A count or sum of",
        "nothing is 0 where the record speaks of the period; any other figure of nothing is",
        "no data.",
        "",
        *_table(
            ("Unit", "Aggregate where none is named"),
            [(f"`{u}`", f"`{default_aggregate(u)}`") for u in Unit],
        ),
        "## Windows",
        "",
        ", ".join(f"`{w}`" for w in ALL_WINDOWS) + ". A period bears the month that it ends in. "
        "`other` is for recorded figures of any other length.",
        "",
        "## Functions of every dialect",
        "",
        *_table(
            ("Function", "Of", "Gives"),
            [(f"`{n}`", ", ".join(f.parameters), f.meaning) for n, f in SHARED.items()],
        ),
        "[The SQL of measures in each dialect](sql-dialects.md) says how each is written, what",
        "other syntax a measure may hold, and what was run where.",
    ]
    return "\n".join(lines)


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> list[str]:
    return [
        f"| {' | '.join(head)} |",
        f"|{'---|' * len(head)}",
        *(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |" for row in rows),
        "",
    ]

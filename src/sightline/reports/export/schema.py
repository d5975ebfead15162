"""The tables that an export holds, column by column: what others build on, so it stays.

A column is never taken away and never changes its type or meaning within one ``SCHEMA``; new
columns are added at the end. The reference page is made from this, and
``tests/reports/test_export.py`` holds the files to it.
"""

from dataclasses import dataclass

SCHEMA = 1
"""The number of the schema: raised when a column is taken away or means something else."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, its SQL type in Parquet, and what it holds."""

    name: str
    type: str
    meaning: str


@dataclass(frozen=True, slots=True)
class ExportTable:
    """One table of the export: its file is ``<name>.parquet`` or ``<name>.csv``."""

    name: str
    meaning: str
    columns: tuple[Column, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns in order."""
        return tuple(c.name for c in self.columns)


FACTS = ExportTable(
    "facts",
    "One row for each figure: a measure, a window, a period, and a group where there is one.",
    (
        Column("measure", "VARCHAR", "Id of the measure; joins to measures.id"),
        Column("window", "VARCHAR", "month, quarter, 6m, 12m, year (to March), calendar_year"),
        Column("period", "VARCHAR", "Month in which the period ends, YYYY-MM"),
        Column("period_start", "DATE", "First day of the period"),
        Column("period_end", "DATE", "Last day; the last day known where the period is under way"),
        Column(
            "by",
            "VARCHAR",
            "Grouping: team, locality, worker, age_band, sex, ethnic_group, disability, category; "
            "empty for the whole",
        ),
        Column("group", "VARCHAR", "Group of that grouping; empty for the whole"),
        Column("numerator", "DOUBLE", "What is counted, or the sum; empty where it does not apply"),
        Column("denominator", "DOUBLE", "Out of how many; empty where it does not apply"),
        Column("value", "DOUBLE", "The figure, percentages from 0 to 100; empty is never 0"),
        Column("unit", "VARCHAR", "What the figure is in"),
        Column("status", "VARCHAR", "ok, no_data or suppressed"),
        Column("known_at", "DATE", "As known on this day"),
    ),
)

CASES = ExportTable(
    "cases",
    "One row for each case of each measure: what the figures are counted from. There are cases in "
    "periods that have no figure too, because the record covers them only in part.",
    (
        Column("measure", "VARCHAR", "Id of the measure; joins to measures.id"),
        Column("child", "VARCHAR", "Identifier of the child; empty where the subject is another"),
        Column("subject", "VARCHAR", "Identifier of what is counted, where it is not a child"),
        Column("date", "DATE", "Day of the event, or the day of the snapshot"),
        Column("met", "INTEGER", "1 met, 0 missed, empty not judged"),
        Column("value", "DOUBLE", "The number of a mean, median, sum or ratio"),
        Column("weight", "DOUBLE", "The denominator's part of a ratio"),
        Column("category", "VARCHAR", "Kind of the case, where the measure has kinds"),
        Column("detail", "VARCHAR", "Which of several cases of the child it is"),
        Column("team", "VARCHAR", "Team on the day, or Unknown"),
        Column("locality", "VARCHAR", "Locality of the team on the day, or Unknown"),
        Column("worker", "VARCHAR", "Worker on the day, or Unknown"),
        Column("age_band", "VARCHAR", "Age on the day"),
        Column("sex", "VARCHAR", "Sex of the child"),
        Column("ethnic_group", "VARCHAR", "Ethnic group of the child"),
        Column("disability", "VARCHAR", "Whether the child is disabled"),
    ),
)

MEASURES = ExportTable(
    "measures",
    "One row for each measure: its definition, and whether its data is loaded.",
    (
        Column("id", "VARCHAR", "Id of the measure"),
        Column("title", "VARCHAR", "Title"),
        Column("question", "VARCHAR", "Question that it answers"),
        Column("area", "VARCHAR", "Service area"),
        Column("kind", "VARCHAR", "flow, snapshot, value or recorded"),
        Column("subject", "VARCHAR", "What is counted"),
        Column("unit", "VARCHAR", "What the figure is in"),
        Column("aggregate", "VARCHAR", "How the cases become a figure"),
        Column("better", "VARCHAR", "higher, lower or neutral"),
        Column("standard", "VARCHAR", "Standard that it is held to"),
        Column("needs", "VARCHAR", "Tables that it needs: a, b | c is a, and one of b and c"),
        Column("official", "VARCHAR", "Official source"),
        Column("traps", "VARCHAR", "What misleads in it"),
        Column("differs", "VARCHAR", "How it differs from figures of a like name"),
        Column("status", "VARCHAR", "ok, not_loaded or could_not_run"),
        Column("reason", "VARCHAR", "Why it has no figures"),
    ),
)

TABLES = (FACTS, CASES, MEASURES)

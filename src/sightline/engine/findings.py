"""What the checks found: every check's result, and the rows that are wrong."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from sightline.engine.definition import Definition

STATUSES = ("passed", "found", "not_run", "crashed")
SUMMARY_KEYS = (
    "check", "title", "area", "severity", "status", "rows", "children", "sentence", "reason",
    "rule", "mend", "weakens",
)  # fmt: skip
TEAM_KEYS = ("check", "severity", "team", "rows", "children")
FINDING_KEYS = (
    "check", "severity", "rule", "child", "date", "owner_team", "worker", "table_name", "row_id",
    "found", "weakens",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What became of one check. ``children`` counts each once; ``reason`` is a sentence."""

    check: str
    status: str
    rows: int = 0
    children: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Findings:
    """Every check's result over one view of the record, and the file of the rows found."""

    path: Path
    results: tuple[CheckResult, ...]
    definitions: dict[str, Definition]

    def summary(self) -> list[dict[str, Any]]:
        """Return every check with its result and a sentence: keys ``SUMMARY_KEYS``."""
        return [_summary(r, self.definitions[r.check]) for r in self.results]

    def by_team(self) -> list[dict[str, Any]]:
        """Return the findings counted by check and owner team: keys ``TEAM_KEYS``."""
        found = self._query(
            'SELECT "check", owner_team, count(*), count(DISTINCT child) FROM {f} '
            "GROUP BY ALL ORDER BY ALL"
        )
        return [
            dict(zip(TEAM_KEYS, (c, self.definitions[c].severity, t, n, k), strict=True))
            for c, t, n, k in found
        ]

    def rows(
        self, *, check: str | None = None, team: str | None = None, child: str | None = None
    ) -> list[dict[str, Any]]:
        """Return the findings, all or those of a check, owner team or child: ``FINDING_KEYS``."""
        found = self._query(
            'SELECT "check", child, date, owner_team, worker, table_name, row_id, found FROM {f} '
            'WHERE (? IS NULL OR "check" = ?) AND (? IS NULL OR owner_team = ?) '
            'AND (? IS NULL OR child = ?) ORDER BY "check", owner_team, child, date, row_id, found',
            [check, check, team, team, child, child],
        )
        rows = []
        for name, *rest in found:
            of = self.definitions[name]
            cells = (name, of.severity, of.rule, *rest, ", ".join(of.weakens))
            rows.append(dict(zip(FINDING_KEYS, cells, strict=True)))
        return rows

    def _query(self, sql: str, values: Sequence[str | None] = ()) -> list[tuple[Any, ...]]:
        con = duckdb.connect()
        try:
            file = f"read_parquet('{self.path.as_posix()}')"
            return con.execute(sql.format(f=file), list(values)).fetchall()
        finally:
            con.close()


def _summary(result: CheckResult, of: Definition) -> dict[str, Any]:
    cells = (
        of.id, of.title, of.area, of.severity, result.status, result.rows, result.children,
        sentence(result, of), result.reason, of.rule, of.mend, ", ".join(of.weakens),
    )  # fmt: skip
    return dict(zip(SUMMARY_KEYS, cells, strict=True))


def sentence(result: CheckResult, of: Definition) -> str:
    """Return what a person reads of one check: "212 children: looked after in Annex A, ..."."""
    rest = of.title[:1].lower() + of.title[1:] if of.title[1:2].islower() else of.title
    match result.status:
        case "passed":
            return f"None found: {rest}."
        case "found":
            return f"{_counted(result)}: {rest}."
        case "not_run":
            return f"Not run: {rest}. {result.reason}"
        case _:
            return f"Could not be run: {rest}. {result.reason}"


def _counted(result: CheckResult) -> str:
    rows = "1 row" if result.rows == 1 else f"{result.rows:,} rows"
    if not result.children:
        return rows
    children = "1 child" if result.children == 1 else f"{result.children:,} children"
    return children if result.children == result.rows else f"{children} ({rows})"

"""Findings of the checks as rows."""

from collections.abc import Sequence
from typing import Any

from sightline.engine.checking import STATUSES, Findings

COLUMNS = (
    "check", "severity", "status", "owner_team", "rows", "children", "rule", "weakens", "title",
    "area", "mend", "reason",
)  # fmt: skip
SHORT = ("severity", "check", "owner_team", "rows", "children", "rule", "weakens")
_WORDS = {
    "passed": "passed",
    "found": "found something",
    "not_run": "not run, their data is not loaded",
    "crashed": "crashed",
}


def found_rows(
    findings: Findings, names: Sequence[str], team: str | None, *, found_only: bool
) -> tuple[list[dict[str, Any]], tuple[str, ...]]:
    """Return one row for each check and owner team, and the columns to show.

    A check without findings has one row without a team, unless ``found_only`` or a team is
    asked for.
    """
    teams: dict[str, list[dict[str, Any]]] = {}
    for row in findings.by_team():
        teams.setdefault(row["check"], []).append(row)
    rows = []
    for said in findings.summary():
        if names and said["check"] not in names:
            continue
        whole = {**said, "weakens": said["weakens"].split(", ") if said["weakens"] else []}
        for part in teams.get(said["check"], []):
            if team is None or part["team"] == team:
                rows.append(
                    {
                        **whole,
                        "owner_team": part["team"],
                        "rows": part["rows"],
                        "children": part["children"],
                    }
                )
        if said["status"] != "found" and team is None and not found_only:
            rows.append({**whole, "owner_team": None})
    return rows, SHORT if found_only else COLUMNS


def finding_rows(
    findings: Findings, names: Sequence[str], team: str | None
) -> list[dict[str, Any]]:
    """Return every finding of the checks named, or of all."""
    if not names:
        return findings.rows(team=team)
    return [row for name in names for row in findings.rows(check=name, team=team)]


def in_words(findings: Findings) -> str:
    """Return how many checks passed, found something, did not run and crashed: four results."""
    counts = {s: sum(1 for r in findings.results if r.status == s) for s in STATUSES}
    return "Checks: " + ", ".join(f"{counts[s]} {_WORDS[s]}" for s in STATUSES) + "."

"""Refusing the rows of a published file that cannot be true, each by itself."""

from collections.abc import Sequence
from dataclasses import dataclass

from sightline.intake.parts import Part
from sightline.intake.staging import Refusal, Staging


@dataclass(frozen=True, slots=True)
class Rule:
    """What must hold of a row: the SQL that is true where it does not, and the cell to show."""

    header: str
    holds: str
    broken: str
    cell: str


def refuse_rows(staging: Staging, part: Part, relation: str, rules: Sequence[Rule]) -> None:
    """Take the rows that break a rule off the workbench, and account for each with every rule."""
    if not rules:
        return
    listed = ", ".join(
        f"CASE WHEN {rule.broken} THEN {{'rule': {n}, "
        f"'found': coalesce(({rule.cell})::VARCHAR, 'nothing')}} END"
        for n, rule in enumerate(rules)
    )
    # The rules are worked out once for each row; what is left to Python are the rows refused.
    staging.con.execute(
        f"CREATE OR REPLACE TEMP TABLE broken AS SELECT _file, _line, unnest(found) AS each FROM ("
        f"SELECT _file, _line, list_filter([{listed}], lambda r: r IS NOT NULL) AS found "
        f"FROM {relation})"
    )
    for file, line, number, found in staging.con.execute(
        "SELECT _file, _line, each.rule, each.found FROM broken ORDER BY ALL"
    ).fetchall():
        rule = rules[number]
        staging.refuse(part, Refusal(file, "", line, rule.header, rule.holds, found))
    staging.con.execute(f"DELETE FROM {relation} WHERE _line IN (SELECT _line FROM broken)")
    staging.con.execute("DROP TABLE broken")


def three_digits(header: str, holds: str, cell: str) -> Rule:
    """Return the rule that a cell, where it is filled, is the 3-digit code of an authority."""
    broken = f"{cell} IS NOT NULL AND NOT regexp_full_match({cell}, '[0-9]{{3}}')"
    return Rule(header, holds, broken, cell)

"""One number opened: its cases, and the sentence that says how they make the number."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import click

from sightline.cli.errors import Code, Refusal
from sightline.cli.opening import Figures
from sightline.engine.cases import CASE_COLUMNS
from sightline.engine.definition import Aggregate, Definition, Kind, plural
from sightline.engine.figures import case_list
from sightline.engine.periods import OTHER, ends_in, period_ending

_WORDS = {
    "all": "counted",
    "met": "that met the standard",
    "missed": "that missed the standard",
    "unknown": "of which it is not known",
}


@dataclass(frozen=True, slots=True)
class Listed:
    """The cases behind a number, the columns in order, their types, and what to say of them."""

    rows: Sequence[Mapping[str, Any]]
    columns: tuple[str, ...]
    types: dict[str, str]
    said: str


def list_cases(
    found: Figures,
    definition: Definition,
    period: date,
    *,
    window: str,
    outcome: str,
    group: tuple[str, str] | None,
) -> Listed:
    """Return the cases of one measure and period.

    Raises ``click.UsageError`` when no period of the window ends in the month, and ``Refusal``
    when the measure's data is not loaded (exit code 12) or it could not run (13): an empty list
    would look like nobody.
    """
    ending = period_ending("month" if window == OTHER else window, period)
    if ending is None:
        ends = ends_in(window)
        raise click.UsageError(f"A {window} ends in {ends}; found --period {period:%Y-%m}.")
    said = found.prepared.outcomes[definition.id]
    if said.status == "not_loaded":
        why = said.reason or missing_tables(found, definition)
        raise Refusal(f"{definition.id} is not loaded: {why}.", Code.STORE)
    if said.status != "ok":
        raise Refusal(f"{definition.id} could not run: {said.reason}.", Code.DEFINITION)
    rows = case_list(
        found.prepared, definition, period=ending.label, window=window, outcome=outcome, group=group
    )
    types = _columns(definition, rows)
    what = "cases"
    if definition.distinct:
        what = "children" if definition.of_children else plural(definition.subject)
    elif definition.kind is Kind.RECORDED:
        what = "recorded figure" if len(rows) == 1 else "recorded figures"
    sentence = f"{len(rows):,} {what} {_WORDS[outcome]} in {definition.id}, {ending.label}."
    reach = said.reach
    if (
        not rows
        and reach.first
        and reach.last
        and not (reach.first <= ending.end and ending.start <= reach.last)
    ):
        sentence = f"No data: the record speaks of this measure from {reach.first} to {reach.last}."
    return Listed(rows, tuple(types), types, sentence)


def _columns(definition: Definition, rows: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """Return the columns that can say something of the cases, with their types.

    A child's list never names another subject; another subject's list names a child, and the
    groups that only a child has, where a case has one.
    """
    left_out = {"measure"}
    if definition.of_children:
        left_out.add("subject")
    elif not any(row["child"] for row in rows):
        left_out |= {"child", "age_band", "sex", "ethnic_group", "disability"}
    if definition.aggregate is not Aggregate.RATIO and definition.kind is not Kind.RECORDED:
        left_out.add("weight")
    return {name: kind for name, kind in CASE_COLUMNS if name not in left_out}


def missing_tables(found: Figures, definition: Definition) -> str:
    """Return what must be loaded for a measure to run, in words."""
    wanting = [group for group in definition.needs if not set(group) & found.tables]
    return "needs " + " and ".join(" or ".join(group) for group in wanting)

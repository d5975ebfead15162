"""Figures in plain words: values with their unit, "203 of 251 assessments", months and days."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sightline.engine.definition import Aggregate, Definition, Kind, Unit, plural
from sightline.insight.words import day_words, month_words
from sightline.record.calendar import month_end
from sightline.record.settings import Settings
from sightline.record.settings.definitions import STANDARDS

# What a row of a measure is, by the first table it needs; a stock counts children unless it is
# listed here too.
_ROWS = {
    "ssd_contacts": "contacts",
    "ssd_cin_episodes": "referrals",
    "ssd_cin_assessments": "assessments",
    "ssd_s47_enquiry": "enquiries",
    "ssd_initial_cp_conference": "conferences",
    "ssd_cp_plans": "plans",
    "ssd_care_leavers": "care leavers",
}
_STOCKS = {
    "ssd_cin_assessments": "assessments",
    "ssd_s47_enquiry": "enquiries",
    "ssd_care_leavers": "care leavers",
}


def noun(definition: Definition) -> str:
    """Return what the measure counts, in the plural: assessments, plans, children."""
    table = definition.needs[0][0] if definition.needs else ""
    if not definition.of_children:
        return plural(definition.subject)
    if definition.distinct:
        return "children"
    known = _STOCKS if definition.kind is Kind.SNAPSHOT else _ROWS
    return known.get(table, "children")


def value_words(definition: Definition, value: float | None) -> str:
    """Return the value with its unit, rounded as it is read: 80.9%, 1,234, 42.1, 412 days."""
    if value is None:
        return ""
    match definition.unit:
        case Unit.PERCENT:
            return f"{value:.1f}%"
        case Unit.DAYS:
            return f"{value:,.0f} days"
        case Unit.POUNDS:
            return f"£{value:,.0f}"
        case Unit.COUNT:
            return f"{value:,.0f}"
        case Unit.WEEKS | Unit.MONTHS | Unit.YEARS | Unit.HOURS | Unit.MINUTES | Unit.SESSIONS:
            return f"{value:,.1f} {definition.unit}"
        case _:
            return f"{value:,.1f}"


def base_words(definition: Definition, row: Mapping[str, Any]) -> str:
    """Return what the value is made of: "203 of 251 assessments"."""
    top, bottom = row["numerator"], row["denominator"]
    if definition.kind is Kind.RECORDED:
        return f"{top:,g} of {bottom:,g}" if top is not None and bottom else "as supplied"
    match definition.aggregate:
        case Aggregate.SHARE if bottom:
            return f"{top:,.0f} of {bottom:,.0f} {noun(definition)}"
        case Aggregate.RATIO if bottom:
            return f"{top:,g} of {bottom:,g}"
        case Aggregate.MEAN | Aggregate.MEDIAN | Aggregate.LEAST | Aggregate.GREATEST if bottom:
            return f"{definition.aggregate} of {bottom:,.0f} {noun(definition)}"
        case Aggregate.RATE if bottom:
            annual = " a year" if definition.kind is not Kind.SNAPSHOT else ""
            per = definition.unit.removeprefix("rate ")
            return f"{per}{annual} ({top:,.0f} {noun(definition)})"
        case Aggregate.PER_WORKER if bottom:
            return f"{top:,.0f} children, {bottom:,.0f} workers"
        case Aggregate.COUNT:
            return noun(definition)
        case _:
            return ""


def period_words(definition: Definition, row: Mapping[str, Any]) -> str:
    """Return the period: a month for what happened in it, a day for what stood on it.

    A month under way says up to which day it is known (counting rules, rule 8).
    """
    end: date = row["period_end"]
    if definition.kind is Kind.SNAPSHOT:
        return f"on {day_words(end)}"
    if end < month_end(end):
        return f"{month_words(end)}, up to {day_words(end)}"
    return month_words(end)


def standard_words(definition: Definition, settings: Settings, day: date) -> str:
    """Return the standard in force on a day, with who sets it; empty where there is none."""
    if definition.standard is None or definition.standard not in STANDARDS:
        return ""
    declared = STANDARDS[definition.standard]
    try:
        value = settings.standard(definition.standard, day)
    except KeyError:
        return ""
    # A limit of nothing (unallocated from the first day) is no standard to be held to.
    unit = declared.unit.removesuffix("s") if value == 1 else declared.unit
    return f"{value} {unit} ({declared.basis})" if value else ""


def better_words(definition: Definition) -> str:
    """Return which way is better, where one is."""
    return {"higher": "Higher is better.", "lower": "Lower is better."}.get(definition.better, "")

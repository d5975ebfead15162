"""Reading what applies from a day on: the standards and the order of sources."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from sightline.record.calendar import FIRST_DAY
from sightline.record.settings.definitions import RECORD_START, SOURCES, STANDARDS
from sightline.record.settings.model import SourceOrder, Standard
from sightline.record.settings.reader import Document, Entry


def read_history_from(document: Document) -> Mapping[str, date]:
    """Return the day from which each source tells the whole story, for those that have one."""
    entry = document.section("windows")
    if entry is None or not entry.has("history_from"):
        return MappingProxyType({})
    table = entry.table("history_from")
    for name, day in table.items():
        at = (*entry.at, "history_from", name)
        if name not in SOURCES:
            document.refuse(at, f"a source must be one of {', '.join(SOURCES)}", f'"{name}"')
        if type(day) is not date:
            document.refuse(at, f"history_from of {name} must be a date", "something else")
    return MappingProxyType(dict(table))


def read_standards(document: Document, history_from: Mapping[str, date]) -> tuple[Standard, ...]:
    """Return every value of every standard, by name and day, the shipped ones where none is set.

    An unknown name, a unit that is not the standard's, two values from the same day and a first
    value later than the start of the record are refused.
    """
    start = min((RECORD_START, *history_from.values()))
    written: dict[str, dict[date, Entry]] = {}
    for entry in document.entries("standards"):
        name = entry.text("name")
        if name not in STANDARDS:
            entry.refuse("name", f"a standard must be one of {', '.join(STANDARDS)}")
        entry.whole("value", 0)
        if entry.has("unit") and entry.text("unit") != STANDARDS[name].unit:
            entry.refuse("unit", f'the unit of {name} must be "{STANDARDS[name].unit}"')
        day = entry.day()
        if day in written.setdefault(name, {}):
            rule = f"{name} must have one value from a day"
            entry.refuse("from", rule, f"two from {day.isoformat()}")
        written[name][day] = entry
    found: list[Standard] = []
    for name, definition in STANDARDS.items():
        values = sorted(written.get(name, {}).items())
        if not values:
            found.append(Standard(name, definition.default, definition.unit, FIRST_DAY, None))
        elif values[0][0] > start:
            rule = f"{name} must have a value from the start of the record, {start.isoformat()}"
            values[0][1].refuse("from", rule, f"the first from {values[0][0].isoformat()}")
        for position, (day, entry) in enumerate(values):
            until = values[position + 1][0] if position + 1 < len(values) else None
            since = day if position else min(day, FIRST_DAY)
            value = entry.whole("value", 0)
            found.append(Standard(name, value, definition.unit, since, until))
    return tuple(found)


def read_source_orders(document: Document) -> tuple[SourceOrder, ...]:
    """Return the orders of sources by day, the first being from the beginning."""
    section = document.section("sources")
    first = _order(section) if section is not None else SOURCES
    changes: dict[date, SourceOrder] = {}
    for entry in document.entries("source_order"):
        day = entry.day()
        if day in changes:
            rule = "there must be one order of sources from a day"
            entry.refuse("from", rule, f"two from {day.isoformat()}")
        changes[day] = SourceOrder(day, _order(entry))
    return (SourceOrder(None, first), *(changes[day] for day in sorted(changes)))


def _order(entry: Entry) -> tuple[str, ...]:
    order = entry.texts("order")
    if sorted(order) != sorted(SOURCES):
        rule = f"an order of sources must hold each of {', '.join(SOURCES)} once"
        entry.refuse("order", rule, ", ".join(order) or "an empty list")
    return order

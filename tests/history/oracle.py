"""The history as the counting rules tell it, in dicts and loops: slow, readable, and the judge.

``record`` says which rows of a table are in the record when the given loads are all there is.
Written from "Three times on every row" and "Annex A as history"; it shares no code with the
store, only the declarations of tables.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from tests.history.kit import Load, Part, Row

from sightline.record.catalogue import TABLES
from sightline.record.model import Absence, Nature, Table

ORDER = ("ssd", "annex_a", "cin", "ssda903", "local")
WINDOWED_BY_START = ("annex_a/list_2", "annex_a/list_3")
LIST_8_KINDS = ("cla_visit", "cla_review", "iro_contact", "health_assessment", "dental_check")


def record(name: str, loads: Sequence[Load], known_at: date | None = None) -> list[Row]:
    """Return the entities of a table, as a list without order."""
    loads = [load for load in loads if known_at is None or load.as_at <= known_at]
    people = {} if name == "local_identities" else _crosswalk(loads)
    table = TABLES[name]
    extracts = _extracts(name, loads)
    reach: dict[str, date] = {}
    for part_name, shown in extracts.items():
        source = part_name.split("/")[0]
        reach[source] = max(reach.get(source, date.min), *(as_at for as_at, _ in shown))
    standing = []
    for part_name, shown in extracts.items():
        lives = [_life(table, part_name, key, shown) for key in sorted(_keys(name, shown))]
        corrected = _corrected(table, part_name, lives, shown)
        for life in lives:
            source = part_name.split("/")[0]
            if life["key"] in corrected:
                continue
            if table.absence_for(source) is Absence.CLOSES and life["absent_from"]:
                continue
            _add_open_until(table, part_name, life, reach[source], max(reach.values()))
            life["source"] = source
            life["person_id"] = _person(people, source, life)
            standing.append(life)
    return _joined(table, standing)


def _extracts(name: str, loads: Sequence[Load]) -> dict[str, list[tuple[date, Part]]]:
    """Return for each part that speaks of the table its extracts, by as-at date."""
    found: dict[str, list[tuple[date, Part]]] = defaultdict(list)
    for load in sorted(loads, key=lambda load: load.as_at):
        for part in load.parts:
            if name in part.tables:
                found[part.full_name].append((load.as_at, part))
    return found


def _keys(name: str, shown: Sequence[tuple[date, Part]]) -> set[str]:
    return {row["key"] for _, part in shown for row in part.tables[name]}


def _life(table: Table, part_name: str, key: str, shown: Sequence[tuple[date, Part]]) -> Row:
    """Tell the story of one key of one part: when it was shown, and as what at last."""
    sightings: list[Row | None] = [
        next((row for row in part.tables[table.name] if row["key"] == key), None)
        for _, part in shown
    ]
    places = [n for n, row in enumerate(sightings) if row is not None]
    first, last = places[0], places[-1]
    row = sightings[last]
    assert row is not None
    since = last
    while since > 0 and _same(table, sightings[since - 1], row):
        since -= 1
    absent_from = None
    for as_at, part in shown[last + 1 :]:
        if _covers(table, part_name, part.window_from, row):
            absent_from = as_at
            break
    return {
        "key": key,
        "part": part_name,
        "person": row.get("person"),
        "row": row,
        "sightings": [(shown[n][0], sightings[n]) for n in places],
        "recorded_from": shown[since][0],
        "first_recorded": shown[first][0],
        "last_recorded": shown[last][0],
        "absent_from": absent_from,
        "next_shown": shown[last + 1][0] if last + 1 < len(shown) else None,
    }


def _same(table: Table, a: Row | None, b: Row) -> bool:
    if a is None or a.get("person") != b.get("person"):
        return False
    facts = [f.name for f in table.fields if f.nature is not Nature.AS_AT]
    return all(a.get(f) == b.get(f) for f in facts)


def _covers(table: Table, part_name: str, window_from: date | None, row: Row) -> bool:
    """Whether an extract with this window would have to show the row (rule 2)."""
    start = row.get(table.start) if table.start else None
    end = row.get(table.end) if table.end else None
    if table.end is None or (end is None and part_name in WINDOWED_BY_START):
        end = start
    return window_from is None or end is None or end >= window_from


def _corrected(
    table: Table, part_name: str, lives: Sequence[Row], shown: Sequence[tuple[date, Part]]
) -> set[str]:
    if table.name == "local_last_dates":
        return {g["key"] for g in lives if _last_date_was_wrong(g, shown)}
    if not table.stable or table.start is None or not part_name.startswith("annex_a/"):
        return set()
    pairs = [
        (g["key"], n["key"]) for g in lives for n in lives if _start_was_corrected(table, g, n)
    ]
    return {
        gone
        for gone, came in pairs
        if [p[0] for p in pairs].count(gone) == 1 and [p[1] for p in pairs].count(came) == 1
    }


def _start_was_corrected(table: Table, gone: Row, came: Row) -> bool:
    """Rule 7: one key gone, one new in the same extract, dates apart, the rest equal."""
    assert table.start
    if gone["absent_from"] is None or came["first_recorded"] != gone["absent_from"]:
        return False
    if gone["person"] is None or gone["person"] != came["person"]:
        return False
    old, new = gone["row"].get(table.start), came["row"].get(table.start)
    if old is None or new is None or old == new or new > gone["last_recorded"]:
        return False
    ended = gone["row"].get(table.end) if table.end else None
    if ended is not None and new >= ended:
        return False
    return all(gone["row"].get(f) == came["row"].get(f) for f in table.stable)


def _last_date_was_wrong(gone: Row, shown: Sequence[tuple[date, Part]]) -> bool:
    """Rules 5 and 6: what the first extract without it shows instead decides."""
    old = gone["row"]
    if gone["absent_from"] is None or old.get("last_date") is None or gone["person"] is None:
        return False
    (part,) = [part for as_at, part in shown if as_at == gone["absent_from"]]
    for new in part.tables["local_last_dates"]:
        if new.get("person") != gone["person"] or new.get("last_kind") != old.get("last_kind"):
            continue
        if new.get("last_list_start_date") != old.get("last_list_start_date"):
            if new.get("last_date") == old["last_date"]:
                return True
        elif old["last_kind"] in LIST_8_KINDS and new.get("last_placement_start_date") != old.get(
            "last_placement_start_date"
        ):
            continue
        elif new.get("last_date") is None or new["last_date"] < old["last_date"]:
            return True
    return False


def _add_open_until(
    table: Table, part_name: str, life: Row, source_to: date, table_to: date
) -> None:
    """From when an open row leaves the stocks: vanished, or its source has fallen behind."""
    life["open_until"], life["live"] = None, False
    if table.end and life["row"].get(table.end) is not None:
        return
    gone = life["next_shown"] if part_name in WINDOWED_BY_START else life["absent_from"]
    if gone is not None:
        life["open_until"] = gone
    elif source_to < table_to:
        life["open_until"] = source_to + timedelta(days=1)
    else:
        life["live"] = True


def _crosswalk(loads: Sequence[Load]) -> dict[tuple[str, str], Row]:
    return {
        (row["iden_source"], row["iden_source_id"]): row
        for row in record("local_identities", loads)
    }


def _person(people: dict[tuple[str, str], Row], source: str, life: Row) -> Any:
    found = people.get((source, life["person"]))
    if found is None:
        return life["person"]
    if found["iden_from_date"] and found["iden_from_date"] > life["last_recorded"]:
        return life["person"]
    if found["iden_to_date"] and found["iden_to_date"] < life["last_recorded"]:
        return life["person"]
    return found["iden_person_id"]


def _joined(table: Table, standing: Sequence[Row]) -> list[Row]:
    """Join the sources: the n-th row of each part with the n-th of the others."""
    groups: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    counted: dict[tuple[Any, ...], int] = defaultdict(int)
    for life in sorted(standing, key=lambda life: (life["part"], life["key"])):
        entity = (life["person_id"], *(life["row"].get(f) for f in table.entity))
        counted[(life["part"], *entity)] += 1
        groups[(*entity, counted[(life["part"], *entity)])].append(life)
    return [_entity(table, lives) for lives in groups.values()]


def _entity(table: Table, lives: list[Row]) -> Row:
    lives.sort(
        key=lambda x: (
            ORDER.index(x["source"]),
            -x["last_recorded"].toordinal(),
            x["part"],
            x["key"],
        )
    )
    row: Row = {
        "person_id": lives[0]["person_id"],
        "row_sources": "+".join(sorted({x["source"] for x in lives})),
        "recorded_from": max(x["recorded_from"] for x in lives),
        "first_recorded": min(x["first_recorded"] for x in lives),
        "last_recorded": max(x["last_recorded"] for x in lives),
    }
    absences = [x["absent_from"] for x in lives]
    row["absent_from"] = None if None in absences else max(absences)
    ended = bool(table.end) and any(x["row"].get(table.end) is not None for x in lives)
    untils = [x["open_until"] for x in lives if x["open_until"]]
    alive = ended or any(x["live"] for x in lives)
    row["open_until"] = None if alive or not untils else max(untils)
    for f in table.fields:
        if f.nature is not Nature.DERIVED:
            values = [x["row"].get(f.name) for x in lives]
            row[f.name] = next((v for v in values if v is not None), None)
    return row

"""Which days the record can speak of (counting rules, "Days" and rules 2 and 8)."""

from datetime import date

from sightline.engine.coverage import Reach, measure_reach, table_reach
from sightline.engine.definition import read_definition

HEADER = """\
-- id: x
-- title: X
-- question: X?
-- area: X
-- kind: flow
-- needs: {needs}
-- look_back_months: {months}
SELECT person_id AS child FROM ssd_person
"""


def extract(as_at: date, window: date, table: str) -> tuple[str, str, date, date | None, str]:
    return ("annex_a", "annex_a/list", as_at, window, table)


def test_overlapping_windows_make_one_span() -> None:
    found = table_reach(
        [
            extract(date(2021, 1, 31), date(2020, 7, 31), "ssd_contacts"),
            extract(date(2021, 4, 30), date(2020, 10, 30), "ssd_contacts"),
        ]
    )
    assert found["ssd_contacts"] == Reach(True, ((date(2020, 7, 31), date(2021, 4, 30)),))


def test_a_gap_between_windows_makes_two_spans() -> None:
    found = table_reach(
        [
            extract(date(2019, 1, 31), date(2018, 7, 31), "ssd_contacts"),
            extract(date(2021, 4, 30), date(2020, 10, 30), "ssd_contacts"),
        ]
    )
    assert found["ssd_contacts"].spans == (
        (date(2018, 7, 31), date(2019, 1, 31)),
        (date(2020, 10, 30), date(2021, 4, 30)),
    )


def test_values_as_shown_are_known_from_the_first_extract_on() -> None:
    found = table_reach(
        [
            extract(date(2021, 1, 31), date(2020, 7, 31), "local_last_dates"),
            extract(date(2021, 4, 30), date(2020, 10, 30), "local_last_dates"),
        ]
    )
    assert found["local_last_dates"] == Reach(True, ((date(2021, 1, 31), date(2021, 4, 30)),))


def test_a_look_back_shortens_the_reach_and_a_missing_table_ends_it() -> None:
    tables = {"ssd_contacts": Reach(True, ((date(2020, 8, 31), date(2021, 8, 31)),))}
    looks_back = read_definition(HEADER.format(needs="ssd_contacts", months=6), "x.sql")
    assert measure_reach(looks_back, tables) == Reach(
        True, ((date(2021, 2, 28), date(2021, 8, 31)),)
    )
    either = read_definition(HEADER.format(needs="ssd_person | ssd_contacts", months=0), "x.sql")
    assert measure_reach(either, tables).loaded
    both = read_definition(HEADER.format(needs="ssd_person, ssd_contacts", months=0), "x.sql")
    assert not measure_reach(both, tables).loaded

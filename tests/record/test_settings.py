"""The authority's settings: what they answer, and every refusal with its line."""

import itertools
from datetime import date
from pathlib import Path

import pytest

from sightline.record.settings import (
    SettingsError,
    default_settings,
    load_settings,
    locality_periods,
    team_name_periods,
)
from sightline.record.settings.definitions import STANDARDS, THRESHOLDS
from sightline.record.settings.locate import Lines
from sightline.record.settings.populations import population_rows

GOOD = """\
[authority]
name = "Exampleshire"
code = "999"

[[localities]]
name = "North"
teams = [
  "North 1",   # the [first] team
  "North 2",
]

[[localities]]
name = "South"
teams = ["South 1"]

[[team_moves]]
team = "North 2"
locality = "South"
from = 2020-04-01

[[team_names]]
from_name = "Intake"
to_name = "North 1"
from = 2019-09-01

[[population]]
year = 2020
age_0_17 = 68000

[[population_by_age]]
year = 2020
age = 3
persons = 3600

[[standards]]
name = "cp_visit_interval_days"
value = 28
from = 2015-01-01

[[standards]]
name = "cp_visit_interval_days"
value = 14
unit = "days"
from = 2020-10-01

[sources]
order = ["annex_a", "ssd", "cin", "ssda903", "local"]

[[source_order]]
from = 2021-01-01
order = ["ssd", "annex_a", "cin", "ssda903", "local"]

[identifiers]
leading_zeros = "keep"

[workers]
placeholders = ["duty", "awaiting allocation"]

[disabled_children]
teams = ["All Abilities", "CWD"]

[accommodation]
custody_suitable = true

[windows.history_from]
annex_a = 2018-04-01

[reporting]
lag_days = 10

[[population_groups]]
year = 2020
ages = "10-17"
by = "sex"
group = "Female"
persons = 14000

[[population_groups]]
year = 2020
ages = "18+"
persons = 300000

[checks]
list_movement_percent = 15
"""


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "authority.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_whole_file_is_read(tmp_path: Path) -> None:
    settings = load_settings(written(tmp_path, GOOD))
    assert (settings.authority.name, settings.authority.code) == ("Exampleshire", "999")
    assert settings.teams == {"North 1", "North 2", "South 1"}
    assert settings.population_by_age == {(2020, 3): 3600}
    assert list(population_rows(settings))[-2:] == [
        (2021, 14000, 10, 17, "sex", "Female"),
        (2021, 300000, 18, None, None, None),
    ]
    assert settings.leading_zeros == "keep"
    assert settings.placeholders == ("duty", "awaiting allocation")
    assert settings.disabled_teams == ("All Abilities", "CWD")
    assert settings.custody_suitable is True
    assert settings.reporting_lag_days == 10
    assert settings.history_from == {"annex_a": date(2018, 4, 1)}
    assert settings.thresholds["list_movement_percent"] == 15
    assert settings.thresholds["freshness_days"] == THRESHOLDS["freshness_days"].default


def test_a_standard_is_the_one_in_force_on_the_day(tmp_path: Path) -> None:
    settings = load_settings(written(tmp_path, GOOD))
    assert settings.standard("cp_visit_interval_days", date(2020, 9, 30)) == 28
    assert settings.standard("cp_visit_interval_days", date(2020, 10, 1)) == 14
    assert settings.standard("assessment_working_days", date(2020, 10, 1)) == 45
    # what began before the record is held to the first value
    assert settings.standard("cp_visit_interval_days", date(2009, 1, 1)) == 28
    with pytest.raises(KeyError, match="no standard cp_visits"):
        settings.standard("cp_visits", date(2020, 1, 1))


def test_the_values_of_a_standard_leave_no_gap_and_do_not_overlap(tmp_path: Path) -> None:
    settings = load_settings(written(tmp_path, GOOD))
    for name in STANDARDS:
        values = [s for s in settings.standards if s.name == name]
        assert values[-1].valid_to is None
        for earlier, later in itertools.pairwise(values):
            assert earlier.valid_to == later.valid_from


def test_a_team_that_moved_keeps_its_earlier_work_where_it_was(tmp_path: Path) -> None:
    settings = load_settings(written(tmp_path, GOOD))
    assert settings.locality("North 2", date(2020, 3, 31)) == "North"
    assert settings.locality("North 2", date(2020, 4, 1)) == "South"
    assert settings.locality("Elsewhere", date(2020, 4, 1)) is None


def test_a_renamed_team_is_read_under_its_new_name(tmp_path: Path) -> None:
    settings = load_settings(written(tmp_path, GOOD))
    assert settings.team_name("Intake", date(2019, 8, 31)) == "North 1"
    assert settings.team_name("Intake", date(2019, 9, 1)) == "Intake"
    assert settings.team_name("South 1", date(2019, 1, 1)) == "South 1"


def test_teams_as_rows_for_sql(tmp_path: Path) -> None:
    settings = load_settings(written(tmp_path, GOOD))
    moved, first = date(2020, 4, 1), date(1990, 1, 1)
    assert list(locality_periods(settings)) == [
        ("North 1", "North", first, None),
        ("North 2", "North", first, moved),
        ("North 2", "South", moved, None),
        ("South 1", "South", first, None),
    ]
    assert list(team_name_periods(settings)) == [
        ("Intake", "North 1", first, date(2019, 9, 1)),
    ]


def test_a_name_used_again_is_followed_through_each_renaming(tmp_path: Path) -> None:
    text = HEAD + "".join(
        f'[[team_names]]\nfrom_name = "{old}"\nto_name = "{new}"\nfrom = {day}\n'
        for old, new, day in [("B", "C", "2020-01-01"), ("A", "B", "2019-01-01")]
    )
    settings = load_settings(written(tmp_path, text))
    first, then, now = date(1990, 1, 1), date(2019, 1, 1), date(2020, 1, 1)
    assert list(team_name_periods(settings)) == [
        ("A", "C", first, then),
        ("B", "C", first, then),
        ("B", "C", then, now),
    ]


def test_the_order_of_sources_changes_on_its_day(tmp_path: Path) -> None:
    settings = load_settings(written(tmp_path, GOOD))
    assert settings.source_order(date(2020, 12, 31))[0] == "annex_a"
    assert settings.source_order(date(2021, 1, 1))[0] == "ssd"


def test_a_financial_year_uses_the_mid_year_before_it(tmp_path: Path) -> None:
    settings = load_settings(written(tmp_path, GOOD))
    assert settings.population_0_17(2021) == 68000
    assert settings.population_0_17(2020) is None


def test_the_shipped_settings_hold_every_default() -> None:
    settings = default_settings()
    for name, definition in STANDARDS.items():
        assert settings.standard(name, date(2021, 7, 31)) == definition.default
    assert settings.source_order(date(2021, 1, 1)) == ("ssd", "annex_a", "cin", "ssda903", "local")
    assert settings.leading_zeros == "ignore"
    assert settings.custody_suitable is False
    assert settings.reporting_lag_days == 14
    assert settings.localities == ()


HEAD = '[authority]\nname = "Exampleshire"\ncode = "999"\n'  # three lines

STANDARD = '[[standards]]\nname = "cin_seen_days"\nvalue = 30\n'
NORTH = '[[localities]]\nname = "North"\nteams = ["A", "B"]\n'
MOVE = NORTH + '[[team_moves]]\nteam = "A"\nlocality = "North"\nfrom = 2020-01-01\n'
RENAMED = '[[team_names]]\nfrom_name = "A"\nto_name = "B"\nfrom = 2020-01-01\n'
PEOPLE = "[[population]]\nyear = 2020\nage_0_17 = 100\n"
ORDER = '["ssd", "annex_a", "cin", "ssda903", "local"]'
BY_AGE = "".join(
    f"[[population_by_age]]\nyear = 2020\nage = {age}\npersons = 5\n" for age in range(18)
)
ADULTS = '[[population_groups]]\nyear = 2020\nages = "18+"\npersons = 5\n'
GIRLS = '[[population_groups]]\nyear = 2020\nages = "0-17"\nby = "sex"\ngroup = "F"\npersons = 5\n'
ONE_AGE = "[[population_by_age]]\nyear = 2020\nage = 0\npersons = 5\n"

REFUSALS = [
    # the file, the line, what must hold and what was found
    ("", 1, "the file needs a section [authority], found none"),
    ("[authority]\ncode = '999'\n", 1, 'the authority needs a text "name", found none'),
    ('[authority]\nname = "X"\n', 1, 'the authority needs a text "code", found none'),
    (
        '[authority]\nname = "X"\ncode = "99"\n',
        3,
        'the authority\'s code must be its 3 digits at the DfE, found "99"',
    ),
    (
        '[authority]\nname = "X"\ncode = 999\n',
        3,
        '"code" of the authority must be a text, found 999',
    ),
    ('[authority]\nname = "  "\ncode = "999"\n', 2, "must not be blank"),
    (HEAD + "\n[standard]\n", 5, 'found "standard"'),
    (HEAD + 'region = "South"\n', 4, 'must be one of name, code, found "region"'),
    ("[[authority]]\nname = 'X'\n", 1, "authority must be a section [authority]"),
    (HEAD + "[standards]\nname = 'X'\n", 4, "standards must be entries, each under [[standards]]"),
    (HEAD + "name = \n", 4, "the file must be written in TOML, found invalid value"),
    (HEAD + "x = [1,\n", 4, "the file must be written in TOML"),
    # localities and teams
    (HEAD + "[[localities]]\nteams = []\n", 4, 'a locality needs a text "name", found none'),
    (HEAD + '[[localities]]\nname = "N"\n', 4, 'needs a list of texts "teams", found none'),
    (HEAD + '[[localities]]\nname = "N"\nteams = "A"\n', 6, 'must be a list of texts, found "A"'),
    (HEAD + '[[localities]]\nname = "N"\nteams = ["A", 3]\n', 6, "not blank, found 3"),
    (HEAD + '[[localities]]\nname = "N"\nteams = ["A", "A"]\n', 6, 'each once, found "A" twice'),
    (HEAD + NORTH + NORTH, 8, 'each locality must be named once, found "North" twice'),
    (
        HEAD + NORTH + '[[localities]]\nname = "South"\nteams = [\n  "B"\n]\n',
        9,
        'found "B" in North and in South',
    ),
    (HEAD + MOVE.replace('team = "A"', 'team = "C"'), 8, 'under a locality, found "C"'),
    (HEAD + MOVE.replace('ty = "North"', 'ty = "W"'), 9, 'under [[localities]], found "W"'),
    (HEAD + MOVE + MOVE[len(NORTH) :], 14, "once on a day, found 2020-01-01 twice"),
    (
        HEAD + MOVE.replace("from = 2020-01-01\n", ""),
        7,
        'a team\'s move needs a date it applies from ("from"), found none',
    ),
    (HEAD + RENAMED + RENAMED, 11, "renamed once on a day, found 2020-01-01 twice"),
    (HEAD + RENAMED.replace('"A"', '"B"'), 6, 'must differ from the old one, found "B"'),
    # population
    (HEAD + PEOPLE + PEOPLE, 8, "a year must have one population, found 2020 twice"),
    (HEAD + PEOPLE.replace("100", "0"), 6, "must be 1 or more, found 0"),
    (HEAD + PEOPLE.replace("100", "6.5"), 6, "must be a whole number, found 6.5"),
    (HEAD + PEOPLE.replace("2020", "20"), 5, "must be from 1990 to 2045, found 20"),
    (HEAD + PEOPLE + BY_AGE, 78, "must add up to age_0_17, 100, found 90"),
    (HEAD + ADULTS + ADULTS, 10, "a year, ages and group must have one number, found 18+ twice"),
    (HEAD + ADULTS.replace("18+", "17-10"), 6, 'ages must read 10-17, 18+ or all, found "17-10"'),
    (HEAD + GIRLS.replace('"sex"', '"team"'), 7, "by must be one of sex, ethnic_group"),
    (HEAD + GIRLS.replace('group = "F"\n', ""), 4, 'needs a text "group", found none'),
    (HEAD + '[measures]\nfolders = ["nowhere"]\n', 5, 'that are there, found "nowhere"'),
    (HEAD + BY_AGE + ONE_AGE, 78, "one number, found 2020 age 0 twice"),
    (HEAD + ONE_AGE.replace("age = 0", "age = 26"), 6, "must be from 0 to 25, found 26"),
    (HEAD + ONE_AGE.replace("= 5", "= -5"), 7, "must be 0 or more, found -5"),
    # standards
    (HEAD + STANDARD, 4, 'a standard needs a date it applies from ("from"), found none'),
    (HEAD + STANDARD + 'from = "2020"\n', 7, 'must be a date, found "2020"'),
    (HEAD + STANDARD + "from = 2015-01-01T10:00:00\n", 7, "must be a date, found a date with a"),
    (HEAD + STANDARD + "from = 2015-01-01\n" + STANDARD + "from = 2015-01-01\n", 11, "two from"),
    (
        HEAD + STANDARD + "from = 2016-01-01\n",
        7,
        "from the start of the record, 2015-01-01, found the first from 2016-01-01",
    ),
    (
        HEAD + "[windows.history_from]\nssd = 2012-01-01\n" + STANDARD + "from = 2015-01-01\n",
        9,
        "from the start of the record, 2012-01-01, found the first from 2015-01-01",
    ),
    (HEAD + STANDARD.replace("cin_seen_days", "cin_days"), 5, 'found "cin_days"'),
    (HEAD + STANDARD.replace("30", "-1"), 6, "must be 0 or more, found -1"),
    (HEAD + STANDARD.replace("30", "true"), 6, "must be a whole number, found true"),
    (HEAD + STANDARD + 'unit = "weeks"\n', 7, 'must be "days", found "weeks"'),
    (HEAD + STANDARD + "until = 2020-01-01\n", 7, 'found "until"'),
    # sources
    (HEAD + '[sources]\norder = ["ssd", "cin"]\n', 5, "once, found ssd, cin"),
    (HEAD + "[sources]\n", 4, 'sources needs a list of texts "order", found none'),
    (HEAD + "[[source_order]]\nfrom = 2020-01-01\norder = []\n", 6, "found an empty list"),
    (HEAD + f"[[source_order]]\norder = {ORDER}\n", 4, 'applies from ("from"), found none'),
    (HEAD + f"[[source_order]]\nfrom = 2020-01-01\norder = {ORDER}\n" * 2, 8, "two from"),
    # the rest
    (HEAD + '[identifiers]\nleading_zeros = "drop"\n', 5, '"ignore" or "keep", found "drop"'),
    (HEAD + '[workers]\nplaceholders = ["duty", ""]\n', 5, 'not blank, found ""'),
    (HEAD + '[disabled_children]\nteams = [""]\n', 5, 'not blank, found ""'),
    (HEAD + '[accommodation]\ncustody_suitable = "no"\n', 5, 'true or false, found "no"'),
    (HEAD + "[windows]\nhistory_from = 2018-01-01\n", 5, "must be a table, found 2018-01-01"),
    (HEAD + "[windows.history_from]\nmosaic = 2018-01-01\n", 5, 'found "mosaic"'),
    (HEAD + "[windows.history_from]\nssd = 2018\n", 5, "history_from of ssd must be a date"),
    (HEAD + "[reporting]\nlag_days = -1\n", 5, "found -1"),
    (HEAD + "[reporting]\nlag_days = 400\n", 5, "found 400"),
    (HEAD + "[checks]\nlist_movement = 3\n", 5, 'found "list_movement"'),
    (HEAD + "[checks]\nfreshness_days = -3\n", 5, "must be 0 or more, found -3"),
]


@pytest.mark.parametrize(("text", "line", "said"), REFUSALS)
def test_a_wrong_setting_is_refused_with_its_line(
    tmp_path: Path, text: str, line: int, said: str
) -> None:
    with pytest.raises(SettingsError) as refused:
        load_settings(written(tmp_path, text))
    assert said in str(refused.value)
    assert str(refused.value).startswith(f"authority.toml, line {line}: ")
    assert refused.value.line == line


def test_a_file_that_is_not_there_or_not_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="must be one that can be read, found No such file"):
        load_settings(tmp_path / "authority.toml")
    path = tmp_path / "authority.toml"
    path.write_bytes(b"[authority]\nname = 'Caf\xe9'\n")
    with pytest.raises(SettingsError, match=r"line 2: .* UTF-8, found .*0xe9"):
        load_settings(path)


def test_a_byte_order_mark_and_windows_line_ends_are_read(tmp_path: Path) -> None:
    path = tmp_path / "authority.toml"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    assert load_settings(path).authority.code == "999"


def test_lines_are_found_past_what_looks_like_a_key() -> None:
    text = (
        'a = """\nb = 1\n[[c]]\n"""\n'  # lines 1 to 4
        "c = [ # ]\n  '#', \"]\",\n]\n"  # lines 5 to 7
        '"q \\"x\\".y".z = { k = 1 }\n'  # line 8
        '\n# [t]\n[ t . "u" ]  # a header\nk = 1\n'  # lines 9 to 12
        "[[t.v]]\nk = 1\n[t.v.w]\nk = 2\n[[t.v]]\nk = 3"  # lines 13 to 18
    )
    lines = Lines(text)
    assert lines.of(("a",)) == 1
    assert lines.of(("c",)) == 5
    assert lines.of(("c", 1)) == 5
    assert lines.of(('q "x".y', "z")) == 8
    assert lines.of(('q "x".y', "z", "k")) == 8
    assert lines.of(("t", "u", "k")) == 12
    assert lines.of(("t", "v", 0, "k")) == 14
    assert lines.of(("t", "v", 0, "w", "k")) == 16
    assert lines.of(("t", "v", 1)) == 17
    assert lines.of(("t", "v", 1, "k")) == 18
    assert lines.of(("nothing",)) == 1

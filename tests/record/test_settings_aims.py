"""Targets and rebases in the settings: what they answer, and every refusal with its line."""

from datetime import date
from pathlib import Path

import pytest

from sightline.record.settings import SettingsError, load_settings

HEAD = '[authority]\nname = "Exampleshire"\ncode = "999"\n'  # three lines

GOOD = (
    HEAD
    + """
[[targets]]
measure = "assessment_45wd_pct"
value = 90
tolerance = 2.5
from = 2021-04-01
set_by = "Improvement board"

[[targets]]
measure = "assessment_45wd_pct"
value = 85
from = 2019-04-01
to = 2020-03-31
set_by = "Corporate plan"

[[rebases]]
measure = "assessment_45wd_pct"
date = 2020-10-12
reason = "New front door"
"""
)
AIM = (
    '[[targets]]\nmeasure = "m"\nvalue = 90\nset_by = "Board"\nfrom = 2020-04-01\nto = 2021-03-31\n'
)
NEW = '[[rebases]]\nmeasure = "m"\ndate = 2020-01-01\nreason = "New door"\n'

REFUSALS = [
    # the file, the line, what must hold and what was found
    (HEAD + AIM.replace('"m"', '""'), 5, '"measure" of a target must not be blank, found ""'),
    (HEAD + AIM.replace("90", '"90%"'), 6, '"value" of a target must be a number, found "90%"'),
    (HEAD + AIM.replace("90", "nan"), 6, "must be a finite number, found nan"),
    (HEAD + AIM.replace("90", "true"), 6, "must be a number, found true"),
    (HEAD + AIM.replace('set_by = "Board"\n', ""), 4, 'a target needs a text "set_by"'),
    (HEAD + AIM + "tolerance = -1\n", 10, '"tolerance" of a target must be 0 or more, found -1'),
    (HEAD + AIM.replace("2021-03-31", "2020-03-31"), 9, "from, 2020-04-01, found 2020-03-31"),
    (HEAD + AIM + AIM, 14, "m must have one target on a day, found two on 2020-04-01"),
    (
        HEAD + AIM + AIM.replace("to = 2021-03-31\n", "").replace("2020-04-01", "2021-03-31"),
        14,
        "m must have one target on a day, found two on 2021-03-31",
    ),
    (HEAD + NEW + NEW, 10, "a measure must be rebased once on a day, found 2020-01-01 twice"),
    (HEAD + NEW.replace('reason = "New door"\n', ""), 4, 'a rebase needs a text "reason"'),
    (HEAD + NEW.replace("date = 2020-01-01\n", ""), 4, 'a rebase needs a date "date"'),
]


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "authority.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_target_applies_on_its_days_and_between_two_there_may_be_none(tmp_path: Path) -> None:
    settings = load_settings(written(tmp_path, GOOD))
    asked = "assessment_45wd_pct"
    earlier, later = (
        settings.target(asked, date(2020, 3, 31)),
        settings.target(asked, date(2021, 4, 1)),
    )
    assert earlier is not None and later is not None
    assert (earlier.value, earlier.tolerance, earlier.set_by) == (85.0, 0.0, "Corporate plan")
    assert (later.value, later.tolerance, later.last) == (90.0, 2.5, None)
    assert settings.target(asked, date(2020, 4, 1)) is None
    assert settings.target("cla_seen_6w_pct", date(2021, 4, 1)) is None


def test_a_rebase_has_its_day_and_reason(tmp_path: Path) -> None:
    settings = load_settings(written(tmp_path, GOOD))
    assert [(r.measure, r.day, r.reason) for r in settings.rebases] == [
        ("assessment_45wd_pct", date(2020, 10, 12), "New front door")
    ]


@pytest.mark.parametrize(("text", "line", "said"), REFUSALS)
def test_a_wrong_aim_is_refused_with_its_line(
    tmp_path: Path, text: str, line: int, said: str
) -> None:
    with pytest.raises(SettingsError) as refused:
        load_settings(written(tmp_path, text))
    assert said in str(refused.value)
    assert refused.value.line == line

"""``signals``, ``change`` and ``disparity`` over a store."""

from pathlib import Path

import pytest
from cli_running import ok, rows, run

from sightline.engine.library import measures
from sightline.insight.change.rows import CHANGE_KEYS
from sightline.insight.disparity.rows import DISPARITY_KEYS
from sightline.insight.spc.signal_rows import SIGNAL_KEYS

MEASURE = "assessment_45wd_pct"


def test_every_measure_has_a_row_and_a_sentence(loaded: Path) -> None:
    found = rows("signals", "--store", loaded)
    assert [r["measure"] for r in found] == list(measures())
    for row in found:
        assert tuple(row) == SIGNAL_KEYS
        assert row["sentence"].endswith(".")
        assert (row["variation"] is None) or row["status"] == "ok"


def test_the_table_leaves_out_what_has_no_figures_and_counts_it(loaded: Path) -> None:
    result = run("signals", "--store", loaded)
    without = [r["measure"] for r in rows("signals", "--store", loaded) if r["status"] != "ok"]
    assert without
    assert not any(f"{name} " in result.stdout for name in without)
    assert f"{len(without)} measures have no figures." in result.stderr
    named = ok("signals", "--store", loaded, "--measure", without[0])
    assert without[0] in named


def test_the_signal_of_a_measure_is_of_its_latest_figure(loaded: Path) -> None:
    (signal,) = rows("signals", "--store", loaded, "--measure", MEASURE)
    figures = rows(
        "measures", "--store", loaded, "--measure", MEASURE,
        "--from", signal["period"], "--to", signal["period"],
    )  # fmt: skip
    assert [f["value"] for f in figures] == [signal["value"]]


def test_a_target_in_the_settings_is_rated(own_store: Path) -> None:
    file = own_store / "authority.toml"
    text = file.read_text(encoding="utf-8").split("[[targets]]")[0]
    aim = f'[[targets]]\nmeasure = "{MEASURE}"\nvalue = 0\nfrom = 2019-04-01\nset_by = "Board"\n'
    file.write_text(f"{text}\n{aim}", encoding="utf-8")
    (signal,) = rows("signals", "--store", own_store, "--measure", MEASURE)
    assert (signal["rating"], signal["letter"]) == ("on target", "G")
    assert "On target (0%, set by Board)." in signal["sentence"]


def test_a_target_for_no_measure_is_refused_by_name(own_store: Path) -> None:
    file = own_store / "authority.toml"
    text = file.read_text(encoding="utf-8")
    aim = '[[targets]]\nmeasure = "assessment_45wd"\nvalue = 9\nfrom = 2019-04-01\nset_by = "X"\n'
    file.write_text(f"{text}\n{aim}", encoding="utf-8")
    result = run("signals", "--store", own_store)
    assert (result.exit_code, result.stdout) == (11, "")
    assert "There is no measure 'assessment_45wd'. Did you mean" in result.stderr
    assert run("settings", "check", file).exit_code == 11


def test_a_change_is_told_in_a_sentence_and_as_a_row(loaded: Path) -> None:
    asked = ("change", "--store", loaded, "--measure", MEASURE)
    text = ok(*asked, "--from", "2021-01", "--to", "2021-03")
    assert text.startswith("In January 2021, ")
    (row,) = rows(*asked, "--from", "2021-01", "--to", "2021-03")
    assert tuple(row) == CHANGE_KEYS
    assert row["points"] == pytest.approx(row["to_value"] - row["from_value"])
    assert " ".join(row["sentence"].split()) == " ".join(text.split())


def test_a_period_without_a_figure_is_no_data_and_not_0(loaded: Path) -> None:
    (row,) = rows(
        "change", "--store", loaded, "--measure", MEASURE, "--from", "2011-01", "--to", "2021-03"
    )
    assert (row["status"], row["from_value"], row["points"]) == ("no_data", None, None)
    assert "has no figure in January 2011" in row["sentence"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--from", "2021-03", "--to", "2021-03"), "--from must be before --to, found 2021-03"),
        (("--from", "2021-02", "--to", "2021-03", "--window", "quarter"), "found 2021-02"),
        (("--from", "2021-02"), "--to"),
        (("--from", "2021-02", "--to", "March"), "must be a month as YYYY-MM, found 'March'"),
    ],
)
def test_wrong_months_are_refused(loaded: Path, arguments: tuple[str, ...], said: str) -> None:
    result = run("change", "--store", loaded, "--measure", MEASURE, *arguments)
    assert result.exit_code == 2
    assert said in result.stderr


def test_disparities_add_up_to_the_figures(loaded: Path) -> None:
    asked = ("--store", loaded, "--measure", MEASURE, "--window", "month")
    found = rows("disparity", *asked, "--by", "sex", "--period", "2021-03")
    assert found and all(tuple(r) == DISPARITY_KEYS for r in found)
    (whole,) = rows("measures", *asked, "--from", "2021-03", "--to", "2021-03")
    assert sum(r["denominator"] for r in found) == whole["denominator"]
    assert sum(r["numerator"] for r in found) == whole["numerator"]


def test_a_group_that_there_is_not_is_refused(loaded: Path) -> None:
    result = run(
        "disparity", "--store", loaded, "--measure", MEASURE, "--by", "sex",
        "--period", "2021-03", "--reference", "Girls",
    )  # fmt: skip
    assert result.exit_code == 2
    assert "found Girls" in result.stderr


def test_a_period_that_is_not_covered_is_told(loaded: Path) -> None:
    result = run(
        "disparity", "--store", loaded, "--measure", MEASURE, "--by", "sex", "--period", "2031-03"
    )
    assert result.exit_code == 0
    assert "has no figures by sex in the 12 months to March 2031" in result.stderr

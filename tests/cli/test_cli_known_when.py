"""freeze, publications, restated: what was published or first reported stays what it was."""

import shutil
from datetime import date
from pathlib import Path

import duckdb
import pytest
from cli_running import CONTACTS, ok, rows, run

from sightline.cli.opening import prepare_figures
from sightline.engine.figures import FIGURE_KEYS, Wanted, figures
from sightline.engine.library import measures
from sightline.engine.published.first_reported import (
    closed_months,
    first_reported,
    kept_months,
    months_due,
)
from sightline.history import Store
from sightline.record.settings import load_settings
from sightline.synthetic import Written

PERCENT = "assessment_45wd_pct"
STOCK = "cla_number_n"
FIGURES = ("measures", "--publication", 1, "--window", "month,quarter,12m", "--by", "team,worker")
CASES = ("cases", PERCENT, "--publication", 1, "--period", "2021-03", "--window", "quarter")


@pytest.fixture(scope="module")
def used(loaded: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store whose series has begun, with one publication; nothing may write to it."""
    store = Path(shutil.copytree(loaded, tmp_path_factory.mktemp("used") / "store"))
    ok("restated", "--measure", STOCK, "--store", store)
    ok("freeze", "--period", "2021-03", "--by", "Board secretary", "--note", "April board",
       "--store", store)  # fmt: skip
    return store


@pytest.fixture
def own(used: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(used, tmp_path / "store"))


def shown(store: Path) -> list[bytes]:
    """Return publication 1 in every way of showing it, as bytes."""
    commands = [FIGURES, CASES, ("publications", "show", 1)]
    texts = [ok(*c, "--store", store, "--format", f).encode()
             for c in commands for f in ("json", "csv", "table")]  # fmt: skip
    return texts


def disturb(store: Path, written: Written, what: str) -> None:
    if what == "a withdrawal":
        ok("withdraw", 3, "--reason", "a wrong file", "--store", store)
    elif what == "a load":
        extract = sorted((written.out / "annex_a").glob("*.xlsx"))[0]
        ok("load", extract, "--as-at", "2021-01-31", "--replace", "--store", store)
        ok("load", sorted((written.out / "annex_a").glob("*.xlsx"))[-1], "--store", store)
        ok("withdraw", 1, "--reason", "a wrong file", "--store", store)
    else:
        text = (store / "authority.toml").read_text()
        text += '\n[[standards]]\nname = "assessment_working_days"\nvalue = 10\n' \
            "from = 1990-01-01\n"  # fmt: skip
        (store / "authority.toml").write_text(text)


def test_the_publication_says_who_when_and_from_what(used: Path) -> None:
    assert "2021-03" in ok("publications", "--store", used)
    (one,) = rows("publications", "--store", used)
    assert (one["number"], one["period"], one["by"]) == (1, "2021-03", "Board secretary")
    assert (one["note"], one["loads"], one["store_version"]) == ("April board", 3, 3)
    assert one["known_at"] == "2021-03-31" and one["measures"] == len(measures())
    assert one["windows"] == ["month", "quarter", "6m", "12m", "year"]


def test_a_publication_is_what_was_shown(used: Path) -> None:
    now = ("measures", "--from", "2021-03", "--to", "2021-03", "--store", used, "--format", "csv")
    assert ok(*now) == ok("measures", "--publication", 1, "--store", used, "--format", "csv")
    cases = ("cases", PERCENT, "--period", "2021-03", "--window", "quarter", "--store", used,
             "--format", "csv")  # fmt: skip
    assert ok(*cases) == ok(*CASES, "--store", used, "--format", "csv")


@pytest.mark.parametrize("what", ["a withdrawal", "a load", "a change of a rule"])
def test_byte_equal_whatever_comes_later(own: Path, written: Written, what: str) -> None:
    before = shown(own)
    first = rows("restated", "--measure", PERCENT, "--from", "2021-01", "--store", own)
    disturb(own, written, what)
    (own / "derived").rename(own.parent / "derived-gone")
    assert shown(own) == before
    again = rows("restated", "--measure", PERCENT, "--from", "2021-01", "--store", own)
    keys = ("period", "first_value", "first_numerator", "first_denominator", "basis",
            "first_known_at", "publication")  # fmt: skip
    assert [{k: r[k] for k in keys} for r in again] == [{k: r[k] for k in keys} for r in first]


def test_a_change_of_a_rule_is_said_beside_the_difference(own: Path, written: Written) -> None:
    disturb(own, written, "a change of a rule")
    (row,) = rows("restated", "--measure", PERCENT, "--from", "2021-03", "--store", own)
    assert row["rules_changed"] == ["settings"]
    assert row["first_value"] > row["now_value"]
    assert "Since then the settings changed" in row["sentence"]


def test_every_row_adds_up_and_equals_the_figures(own: Path) -> None:
    ok("withdraw", 2, "--reason", "a wrong file", "--store", own)
    for name in (PERCENT, STOCK, "cla_seen_6w_pct", "referrals_month_n", "adoption_a1_days"):
        found = rows("restated", "--measure", name, "--by", "team", "--store", own)
        now = {
            (r["period"], r["group"]): (r["numerator"], r["denominator"])
            for r in rows("measures", "--measure", name, "--by", "team", "--store", own)
        }
        assert found
        for row in found:
            figure = now.get((row["period"], row["group"]))
            if figure is not None:
                assert figure == (row["now_numerator"], row["now_denominator"])
            for part in ("numerator", "denominator"):
                if row[f"{part}_recorded_late"] is not None:
                    came = row[f"{part}_recorded_late"] + row[f"{part}_moved_in"]
                    went = row[f"{part}_withdrawn"] + row[f"{part}_moved_out"]
                    stayed = row[f"{part}_changed"] - row[f"{part}_removed"]
                    assert row[f"first_{part}"] + came - went + stayed == pytest.approx(
                        row[f"now_{part}"]
                    )


def contacts(path: Path, *rows_of_list: str) -> Path:
    """Write a list of contacts, alone, as a CSV file: child, birth, age, day of contact."""
    head = CONTACTS.splitlines()[0]
    lines = [f"{child},a) Male,a) WBRI,{birth},{age},{day},1A: Individual"
             for child, birth, age, day in (r.split() for r in rows_of_list)]  # fmt: skip
    path.write_text("\n".join([head, *lines]) + "\n")
    return path


def test_worked_example_late_and_withdrawn_through_the_product(tmp_path: Path) -> None:
    """One contact is in April's extract only; then March's, a wrong file, is taken back."""
    store = tmp_path / "store"
    begins, stays = "9 01/02/2015 6 24/02/2021", "1 01/02/2015 6 05/03/2021"
    gone, late = "3 01/02/2013 8 12/03/2021", "4 01/02/2012 9 30/03/2021"
    march = contacts(tmp_path / "march.csv", begins, stays, gone)
    april = contacts(tmp_path / "april.csv", begins, stays, late)
    ok("load", march, "--as-at", "2021-03-31", "--store", store)
    ok("load", april, "--as-at", "2021-04-30", "--store", store)
    asked = ("restated", "--measure", "contacts_month_n", "--from", "2021-03", "--to", "2021-03",
             "--store", store)  # fmt: skip
    (row,) = rows(*asked)
    assert (row["first_value"], row["now_value"], row["basis"]) == (2, 3, "reconstructed")
    assert (row["first_known_at"], row["now_known_at"]) == ("2021-03-31", "2021-04-30")
    assert row["sentence"] == (
        "In March 2021: 2 as reported then (reconstructed), 3 as now known: 1 case was recorded "
        "late."
    )
    ok("withdraw", 1, "--reason", "a wrong file", "--store", store)
    (row,) = rows(*asked)
    assert (row["first_value"], row["now_value"]) == (2, 2)
    assert (row["recorded_late"], row["withdrawn"]) == (1, 1)
    listed = {r["child"]: r["reason"] for r in rows(*asked, "--cases")}
    assert listed == {"4": "recorded late", "3": "withdrawn"}


def test_refreezing_says_what_it_replaces_and_the_first_stays_first(own: Path) -> None:
    ok("withdraw", 3, "--reason", "a wrong file", "--store", own)
    said = ok("freeze", "--period", "2021-03", "--by", "Analyst", "--measure", PERCENT,
              "--store", own)  # fmt: skip
    assert "Publication 2" in said and "It replaces publication 1 in what both hold." in said
    assert [r["replaced_by"] for r in rows("publications", "--store", own)] == [2, None]
    (row,) = rows("restated", "--measure", PERCENT, "--from", "2021-03", "--store", own)
    assert (row["basis"], row["publication"]) == ("published", 1)


def test_a_removed_person_shortens_the_list_and_it_says_so(own: Path) -> None:
    child = rows(*CASES[:-2], "--store", own)[0]["child"]
    figures_before = ok(*FIGURES, "--store", own, "--format", "csv")
    ok("dispose", child, "--by", "Records officer", "--store", own)
    assert ok(*FIGURES, "--store", own, "--format", "csv") == figures_before
    assert child not in {r["child"] for r in rows(*CASES, "--store", own)}
    said = ok("publications", "show", 1, "--store", own)
    assert "because a person was removed from the store" in said and child not in said
    (row,) = rows("restated", "--measure", PERCENT, "--from", "2021-03", "--store", own)
    assert row["removed"] == 1 and row["withdrawn"] == 0


def test_first_reported_equals_a_whole_run_at_that_day(used: Path) -> None:
    """The short way (one month's days, no earlier period) against the whole one."""
    store, settings = Store.open(used), load_settings(used / "authority.toml")
    kept = first_reported(store, date(2021, 2, 1))
    assert kept is not None and kept.known_at == date(2021, 2, 28)
    whole = prepare_figures(used, settings, known_at=date(2021, 3, 14))
    known = list(measures().values())
    wanted = Wanted(kept.windows, ("team", "sex", "category"), kept.month, kept.month)
    short, long = (figures(p, known, wanted) for p in (kept.prepared, whole.prepared))
    keys = [k for k in FIGURE_KEYS if k != "known_at"]
    assert [[r[k] for k in keys] for r in short] == [[r[k] for k in keys] for r in long]
    assert any(r["value"] for r in short)
    cases = "SELECT * FROM read_parquet('{}') WHERE date BETWEEN '2021-02-01' AND '2021-02-28'"
    mine, theirs = (
        duckdb.sql(cases.format(p.cases.as_posix())).fetchall()
        for p in (kept.prepared, whole.prepared)
    )
    assert mine == theirs and mine


@pytest.fixture
def two_of_three(written: Written, tmp_path: Path) -> tuple[Path, Path]:
    """A store with all extracts but the last, and the last one."""
    *earlier, last = sorted((written.out / "annex_a").glob("*.xlsx"))
    store = tmp_path / "two"
    ok("settings", "use", written.settings, "--store", store)
    ok("load", *earlier, "--store", store)
    return store, last


def test_a_load_keeps_the_month_that_it_closes(two_of_three: tuple[Path, Path]) -> None:
    store, last = two_of_three
    ok("measures", "--measure", STOCK, "--store", store)
    assert kept_months(Store.open(store)) == [], "asking for figures begins it and costs nothing"
    ok("load", last, "--store", store)
    assert kept_months(Store.open(store))[-1] == date(2021, 3, 1)


def test_a_load_keeps_nothing_in_a_store_never_asked_for_figures(
    two_of_three: tuple[Path, Path],
) -> None:
    store, last = two_of_three
    ok("load", last, "--store", store)
    assert not (store / "first-reported").exists()


def test_a_month_is_closed_on_its_reporting_day(used: Path) -> None:
    settings = load_settings(used / "authority.toml")
    loads = Store.open(used).manifest().live()
    closed = [(d.month, d.known_at) for d in closed_months(loads, settings, date(2021, 4, 13))]
    assert closed == [
        (date(2021, 1, 1), date(2021, 2, 14)),
        (date(2021, 2, 1), date(2021, 3, 14)),
    ]
    assert len(list(closed_months(loads, settings, date(2021, 4, 14)))) == 3
    assert months_due(used, Store.open(used).manifest(), settings) == []


REFUSED = [
    (("freeze", "--period", "2031-03", "--by", "A"), 2, "must have a figure of 2031-03"),
    (("freeze", "--period", "2021-03", "--by", " "), 2, "--by must say who"),
    (("freeze", "--period", "2021-02", "--by", "A", "--window", "quarter"), 2,
     "A window must end with 2021-02"),
    (("freeze", "--period", "2021-03", "--by", "A", "--measure", "nothing"), 2, "no measure"),
    (("publications", "show", 9), 12, "must be one of 1, found 9"),
    (("measures", "--publication", 9), 12, "must be one of 1, found 9"),
    (("measures", "--publication", 1, "--known-at", "2021-01-01"), 2, "cannot be given with"),
    (("cases", STOCK, "--publication", 1, "--period", "2021-02"), 2, "Publication 1 holds 2021-03"),
    (("restated", "--measure", "nothing"), 2, "no measure"),
    (("restated", "--measure", STOCK, "--window", "week"), 2, "week"),
    (("restated", "--measure", STOCK, "--by", "team", "--cases"), 2, "cannot be given with --by"),
    (("restated", "--measure", STOCK, "--from", "2021-03", "--to", "2021-01"), 2, "not be after"),
]  # fmt: skip


@pytest.mark.parametrize(("command", "code", "said"), REFUSED)
def test_what_cannot_be_is_refused(
    used: Path, command: tuple[object, ...], code: int, said: str
) -> None:
    result = run(*command, "--store", used)
    assert result.exit_code == code and said in result.output


def test_known_at_and_store_version_ask_for_another_now(used: Path) -> None:
    asked = ("restated", "--measure", "referrals_month_n", "--from", "2021-01", "--to", "2021-01")
    (then,) = rows(*asked, "--known-at", "2021-01-31", "--store", used)
    assert then["now_known_at"] == "2021-01-31" and then["difference"] == 0
    (version,) = rows(*asked, "--store-version", 1, "--store", used)
    assert version["now_value"] == then["now_value"]

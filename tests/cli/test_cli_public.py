"""``--public``: what leaves for the public, from the command line."""

import csv
import gzip
import itertools
import json
import shutil
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest
import python_calamine
from cli_running import ok, rows, run

from sightline.cli.already_published import earlier_of
from sightline.engine.library import measures
from sightline.engine.prepared import prepare
from sightline.engine.published.public import ForPublic
from sightline.engine.published.publications import FreezeError, freeze, publications
from sightline.history import Store
from sightline.insight.disclosure import State, audit
from sightline.record.settings import load_settings

CONTACTS, PERCENT = "contacts_month_n", "assessment_45wd_pct"
FRONT = ("--area", "Front door")
NUMBERS = ("numerator", "denominator", "value")


@pytest.fixture(scope="module")
def public(loaded: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with two public publications, whose windows overlap; nothing may write to it."""
    store = Path(shutil.copytree(loaded, tmp_path_factory.mktemp("public") / "store"))
    freeze = ("freeze", "--by", "Board", "--public", "--grouping", "sex,team", *FRONT,
              "--store", store)  # fmt: skip
    ok(*freeze, "--period", "2021-02", "--window", "month")
    ok(*freeze, "--period", "2021-03", "--window", "month,quarter")
    return store


def hidden(found: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    return [r for r in found if r["status"] == "suppressed"]


def test_a_hidden_figure_has_no_number_in_any_format(loaded: Path, tmp_path: Path) -> None:
    asked = ("measures", "--measure", PERCENT, "--measure", CONTACTS, "--by", "sex", "--public",
             "--store", loaded)  # fmt: skip
    told = hidden(rows(*asked))
    table = [line.split() for line in ok(*asked).splitlines() if line.endswith("suppressed")]
    assert len(table) == len(told) and all("c" in line for line in table)
    assert {r["measure"] for r in told} == {PERCENT, CONTACTS}
    assert all(r[k] is None for r in told for k in NUMBERS)
    for line in csv.DictReader(ok(*asked, "--format", "csv").splitlines()):
        assert line["status"] != "suppressed" or not any(line[k] for k in NUMBERS)
    ok(*asked, "--format", "parquet", "--out", tmp_path / "p.parquet")
    count = duckdb.sql(
        f"SELECT count(*), count(numerator), count(denominator), count(value) FROM "
        f"'{tmp_path / 'p.parquet'}' WHERE status = 'suppressed'"
    ).fetchall()[0]
    assert count == (len(told), 0, 0, 0)


def test_what_is_small_is_hidden_and_what_is_shown_is_true(loaded: Path) -> None:
    asked = ("measures", "--measure", PERCENT, "--measure", CONTACTS, "--by", "sex,team",
             "--window", "month,quarter", "--store", loaded)  # fmt: skip
    true, told = rows(*asked), rows(*asked, "--public")
    assert len(true) == len(told)
    for was, now in zip(true, told, strict=True):
        if now["status"] == "ok":
            assert (was["numerator"], was["denominator"]) == (now["numerator"], now["denominator"])
            assert not 1 <= now["numerator"] <= 5
            if now["measure"] == PERCENT:
                assert not 1 <= now["denominator"] - now["numerator"] <= 5
                assert now["value"] is None or now["value"] == round(was["value"], 1)


def test_no_sum_of_what_is_printed_gives_a_hidden_number(loaded: Path) -> None:
    """A reader with a pencil: one unknown among groups and their whole, months and a quarter."""
    measures = ("--measure", CONTACTS, "--measure", "referrals_month_n")
    told = rows("measures", *measures, "--by", "sex,team", "--window", "month,quarter", "--public",
                "--store", loaded)  # fmt: skip
    assert hidden(told)
    sums: dict[tuple[Any, ...], list[dict[str, Any]]] = {}
    for r in told:
        for by in ("sex", "team") if r["by"] is None else (r["by"],):
            sums.setdefault(("groups", r["measure"], r["window"], r["period"], by), []).append(r)
        year, month = map(int, r["period"].split("-"))
        quarter = f"{year}-{-(-month // 3) * 3:02}"
        sums.setdefault(("months", r["measure"], quarter, r["by"], r["group"]), []).append(r)
    for name, parts in sums.items():
        unknown = [p for p in parts if p["status"] == "suppressed"]
        complete = name[0] == "groups" or any(p["window"] == "quarter" for p in parts)
        if complete and len(parts) > 1 and all(p["status"] != "no_data" for p in parts):
            assert len(unknown) != 1, name


REFUSED = [
    (("measures", "--public", "--by", "worker"), 2, "must not be per worker"),
    (("export", "OUT", "--public", "--by", "worker"), 2, "must not be per worker"),
    (("freeze", "--period", "2021-03", "--by", "A", "--public", "--grouping", "worker"), 2,
     "must not be per worker"),
    (("freeze", "--period", "2021-03", "--by", "A", "--grouping", "sex"), 2, "given with --public"),
    (("measures", "--already-published", "FILE"), 2, "given with --public"),
    (("measures", "--public", "--already-published", "FILE"), 2, "must be a release as JSON"),
    (("export", "OUT", "--by", "sex"), 2, "given with --public"),
]  # fmt: skip


@pytest.mark.parametrize(("command", "code", "said"), REFUSED)
def test_what_cannot_be_is_refused(
    loaded: Path, tmp_path: Path, command: tuple[str, ...], code: int, said: str
) -> None:
    (tmp_path / "file.json").write_text('{"release": "r"}')
    at = {"FILE": tmp_path / "file.json", "OUT": tmp_path / "out"}
    result = run(*(at.get(word, word) for word in command), "--store", loaded)
    assert result.exit_code == code and said in result.output
    assert not (tmp_path / "out").exists()


def test_two_freezes_together_give_nothing_away(public: Path) -> None:
    first, second = earlier_of(public, ()).releases
    assert any(f.state is State.SECONDARY for f in second.figures)
    small = [a for a in audit(second, [first]) if a.truth]
    assert small and all(a.safe for a in small)


def test_a_public_publication_is_shown_as_it_was(public: Path, tmp_path: Path) -> None:
    store = Path(shutil.copytree(public, tmp_path / "store"))
    asked = ("measures", "--publication", 2, "--public", "--window", "month,quarter", "--by",
             "sex", "--measure", CONTACTS, "--store", store, "--format", "csv")  # fmt: skip
    before = ok(*asked)
    assert "suppressed" in before
    ok("withdraw", 3, "--reason", "a wrong file", "--store", store)
    assert ok(*asked) == before
    true = rows("measures", "--publication", 2, "--measure", CONTACTS, "--by", "sex",
                "--store", store)  # fmt: skip
    assert not hidden(true) and any(1 <= r["numerator"] <= 5 for r in true)
    listed = rows("publications", "--store", store)
    assert [r["public"] for r in listed] == [True, True]
    said = ok("publications", "show", 2, "--public", "--store", store)
    assert "For the public: windows month, quarter, groupings sex, team" in said
    assert "suppressed" in said
    other = run("measures", "--publication", 2, "--public", "--by", "age_band", "--store", store)
    assert other.exit_code == 2 and "holds for the public the windows" in other.output


def test_what_was_not_frozen_for_the_public_is_not_shown_so(loaded: Path, tmp_path: Path) -> None:
    store = Path(shutil.copytree(loaded, tmp_path / "store"))
    ok("freeze", "--period", "2021-03", "--by", "Board", *FRONT, "--store", store)
    for asked in (("measures", "--publication", 1), ("publications", "show", 1)):
        found = run(*asked, "--public", "--store", store)
        assert found.exit_code == 2 and "must have been frozen for the public" in found.output
    asked = ("measures", "--public", "--measure", CONTACTS, "--store", store)
    assert "Nothing was frozen for the public before" in run(*asked).stderr


def test_a_release_that_does_not_know_of_another_is_not_kept(public: Path, tmp_path: Path) -> None:
    """Two at once: the second to be kept was solved without the first."""
    opened = Store.open(Path(shutil.copytree(public, tmp_path / "store")))
    settings, known = load_settings(opened.root / "authority.toml"), list(measures().values())
    alone = ForPublic((), (), ("month",), (), against=(1,))
    with opened.view() as view, pytest.raises(FreezeError, match="another was frozen meanwhile"):
        freeze(view, settings, prepare(view, settings, known), known, month=date(2021, 3, 1),
               windows=("month",), by="Board", public=alone)  # fmt: skip
    assert [k.number for k in publications(opened)] == [1, 2]


def test_measures_are_protected_against_what_was_frozen(public: Path) -> None:
    asked = ("measures", "--public", "--measure", CONTACTS, "--by", "sex", "--store", public)
    found = run(*asked, "--format", "json")
    assert found.exit_code == 0
    assert "Protected together with publications 1, 2." in found.stderr


def test_a_release_made_elsewhere_hides_the_whole(loaded: Path, tmp_path: Path) -> None:
    """All groups but the small one were published elsewhere: the whole would give it away."""
    asked = ("measures", "--measure", CONTACTS, "--from", "2021-03", "--to", "2021-03",
             "--store", loaded)  # fmt: skip
    groups = [r for r in rows(*asked, "--by", "sex") if r["group"] is not None]
    small = [r for r in groups if r["numerator"] <= 5]
    assert len(small) == 1
    figures = [
        {**{k: r[k] for k in ("measure", "window", "period", "period_start", "period_end", "by",
                              "group")},
         "numerator": None if r in small else r["numerator"],
         "state": "primary" if r in small else "shown"}
        for r in groups
    ]  # fmt: skip
    release = {"release": "leaflet", "measures": {CONTACTS: {"unit": "count", "kind": "flow"}},
               "figures": figures}  # fmt: skip
    path = tmp_path / "leaflet.json"
    path.write_text(json.dumps(release))
    assert not hidden(rows(*asked, "--public"))
    found = run(*asked, "--public", "--already-published", path, "--format", "json")
    assert "1 release made elsewhere" in found.stderr
    assert len(hidden(json.loads(found.stdout))) == 1


def test_a_freeze_keeps_the_release_made_elsewhere(loaded: Path, tmp_path: Path) -> None:
    store = Path(shutil.copytree(loaded, tmp_path / "store"))
    release = {"release": "leaflet", "measures": {}, "figures": []}
    path = tmp_path / "leaflet.json"
    path.write_text(json.dumps([release]))
    ok("freeze", "--period", "2021-03", "--by", "Board", "--public", "--measure", CONTACTS,
       "--already-published", path, "--store", store)  # fmt: skip
    assert [r.name for r in earlier_of(store, ()).releases] == ["figures", "leaflet"]
    kept = store / "published" / "000001" / "release.json.gz"
    assert json.loads(gzip.decompress(kept.read_bytes()))["releases"]
    assert kept.stat().st_mode & 0o077 == 0


def test_an_export_for_the_public(loaded: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    asked = ("--measure", CONTACTS, "--measure", PERCENT)
    export = ("export", out, *asked, "--public", "--format", "parquet,csv,xlsx", "--by", "sex",
              "--store", loaded)  # fmt: skip
    ok(*export)
    assert sorted(p.name for p in out.iterdir()) == [
        "about.json", "facts.csv", "facts.parquet", "measures.csv", "measures.parquet",
        "measures.xlsx",
    ]  # fmt: skip
    about = json.loads((out / "about.json").read_text())
    assert about["public"] is True and "cases" not in about["tables"]
    told = rows("measures", *asked, "--by", "sex", "--public", "--store", loaded)
    columns = '"measure", "period", "by", "group", numerator, denominator, value, status'
    found = duckdb.sql(f"SELECT {columns} FROM '{out / 'facts.parquet'}' ORDER BY ALL").fetchall()
    names = columns.replace('"', "").split(", ")
    expected = duckdb.sql(
        "SELECT * FROM (VALUES " + ", ".join("(" + ", ".join(_text(r[n]) for n in names) + ")"
                                             for r in told) + ") ORDER BY ALL"
    ).fetchall()  # fmt: skip
    assert found == expected
    book = python_calamine.CalamineWorkbook.from_path(str(out / "measures.xlsx"))
    sheet = list(itertools.chain.from_iterable(
        book.get_sheet_by_name(name).to_python() for name in book.sheet_names[1:-2]))  # fmt: skip
    wholes = [r for r in hidden(told) if r["by"] is None]
    assert sum(cell == "c" for line in sheet for cell in line) == len(wholes) > 0
    ok(*export)  # An earlier public export is replaced.


def test_an_export_for_the_public_does_not_lie_beside_the_true_one(
    loaded: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    export = ("export", out, "--measure", CONTACTS, "--store", loaded)
    ok(*export)
    found = run(*export, "--public")
    assert found.exit_code == 2 and "a folder of its own" in found.output


def _text(value: object) -> str:
    if value is None:
        return "NULL"
    return f"'{value}'" if isinstance(value, str) else f"{value}::DOUBLE"

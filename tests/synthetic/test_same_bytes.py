"""The same seed gives the same files, byte for byte, whatever did the work."""

import hashlib
from datetime import date

import pytest

from sightline.synthetic import write_authority

END = date(2021, 7, 31)

SMALL = {"population": 3_000, "months": 3, "end": END}


def fingerprint(written):
    return {
        path.relative_to(written.out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(written.out.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def once(tmp_path_factory):
    return write_authority(tmp_path_factory.mktemp("once"), seed=3, processes=1, **SMALL)


def test_the_same_seed_gives_the_same_bytes(once, tmp_path):
    again = write_authority(tmp_path, seed=3, processes=1, **SMALL)
    assert fingerprint(again) == fingerprint(once)


def test_the_number_of_processes_does_not_matter(once, tmp_path):
    again = write_authority(tmp_path, seed=3, processes=2, **SMALL)
    assert fingerprint(again) == fingerprint(once)


def test_another_seed_gives_other_bytes(once, tmp_path):
    other = write_authority(tmp_path, seed=4, processes=1, formats=("annex_a",), **SMALL)
    name = "annex_a/annex_a_2021-07-31.xlsx"
    assert fingerprint(other)[name] != fingerprint(once)[name]


def test_parquet_holds_what_the_csv_holds_and_is_the_same_each_time(once, tmp_path):
    import duckdb

    made = [
        write_authority(
            tmp_path / name, seed=3, processes=1, formats=("ssd",), ssd_format="parquet", **SMALL
        )
        for name in ("a", "b")
    ]
    assert fingerprint(made[0]) == fingerprint(made[1])
    path = made[0].out / "ssd/2021-07-31/ssd_cp_plans.parquet"
    text = once.out / "ssd/2021-07-31/ssd_cp_plans.csv"
    query = "SELECT count(*), min(cppl_cp_plan_start_date) FROM '{}'"
    assert duckdb.sql(query.format(path)).fetchall() == duckdb.sql(query.format(text)).fetchall()


def test_what_was_written_is_listed(once):
    listed = {path for paths in once.files.values() for path in paths} | {once.settings}
    assert listed == {path for path in once.out.rglob("*") if path.is_file()}
    assert once.count == len(listed) - 1


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"formats": ("annex_b",)}, "formats must be among annex_a"),
        ({"ssd_extracts": "some"}, "ssd_extracts must be 'last' or 'all', found 'some'"),
        ({"ssd_format": "xlsx"}, "ssd_format must be 'csv' or 'parquet', found 'xlsx'"),
        ({"processes": 0}, "processes must be 1 or more, found 0"),
    ],
)
def test_a_wrong_argument_is_refused_in_a_sentence(tmp_path, wrong, message):
    with pytest.raises(ValueError, match=message):
        write_authority(tmp_path, **{**SMALL, **wrong})


def test_a_process_that_fails_is_told_in_a_sentence(tmp_path):
    (tmp_path / "annex_a").write_text("a file where a folder must be")
    with pytest.raises(RuntimeError, match=r"writing the synthetic authority failed: .*annex_a"):
        write_authority(tmp_path, seed=3, processes=2, formats=("annex_a",), **SMALL)

"""Nobody is in the log for ever: a person goes from every file, the others stay as they were."""

import csv
from dataclasses import replace
from pathlib import Path
from typing import Any

import duckdb
import pytest
from tests.history.kit import Load, Part, Row, day, publish, rows

from sightline.history import Store, StoreError

CHILD, OLD_ID, OTHER, MOTHER = "CHILD-7F3A", "OLDID-91C2", "OTHER-22B0", "MOTHER-55D1"


def about(table: str, prefix: str, person: str, number: int = 1, **fields: Any) -> Row:
    return {"key": f"{person}|{number}", "person": person, f"{prefix}_person_id": person, **fields}


def extract(as_at: str) -> Load:
    start = day("2020-03-02")
    plans = [
        about("ssd_cp_plans", "cppl", p, cppl_cp_plan_start_date=start)
        for p in (CHILD, OTHER, OLD_ID)
    ]
    periods = [
        about("local_cla_periods", "clpe", p, clpe_start_date=start, clpe_second_period="Y")
        for p in (CHILD, OTHER)
    ]
    births = [
        {"key": "m1", "person": MOTHER, "moth_table_id": "m1", "moth_person_id": MOTHER,
         "moth_childs_person_id": CHILD},
        {"key": "m2", "person": MOTHER, "moth_table_id": "m2", "moth_person_id": MOTHER,
         "moth_childs_person_id": OTHER},
    ]  # fmt: skip
    assessments = [
        {"key": f"as-{p}", "person": p, "cina_assessment_id": f"as-{p[:3]}", "cina_person_id": p}
        for p in (CHILD, OTHER)
    ]
    factors = [
        {"key": f"fa-{p}", "cinf_table_id": f"fa-{p}", "cinf_assessment_id": f"as-{p}"}
        for p in (CHILD[:3], OTHER[:3])
    ]
    crosswalk = [
        {"key": f"annex_a|{OLD_ID}", "person": CHILD, "iden_source": "annex_a",
         "iden_source_id": OLD_ID, "iden_person_id": CHILD},
        # The same text is another child's id in the census.
        {"key": f"cin|{OLD_ID}", "person": OTHER, "iden_source": "cin",
         "iden_source_id": OLD_ID, "iden_person_id": OTHER},
    ]  # fmt: skip
    return Load(
        day(as_at),
        (
            Part("annex_a", "list_7", {"ssd_cp_plans": plans}),
            Part("annex_a", "list_8", {"local_cla_periods": periods}),
            Part("ssd", "ssd_mother", {"ssd_mother": births}),
            Part("ssd", "ssd_cin_assessments", {"ssd_cin_assessments": assessments}),
            Part("ssd", "ssd_assessment_factors", {"ssd_assessment_factors": factors}),
            Part("local", "identities", {"local_identities": crosswalk}),
        ),
    )


@pytest.fixture
def store(tmp_path: Path) -> Store:
    rejects = tmp_path / "rejects.csv"
    with rejects.open("w", newline="") as handle:
        csv.writer(handle).writerows([["row", "found", "person"], [1, "32/13/2020", CHILD],
                                      [2, CHILD, ""], [3, "x", OTHER]])  # fmt: skip
    made = Store.create(tmp_path / "store")
    for as_at in ("2021-01-31", "2021-02-28"):
        publish(made, replace(extract(as_at), rejects=rejects))
    made.withdraw(1, "a wrong file")
    return made


def everything_in(root: Path) -> str:
    """Return all that is in the folder as text, Parquet values decompressed."""
    found = []
    for path in root.rglob("*"):
        found.append(path.name)
        if path.suffix == ".parquet":
            found.append(repr(duckdb.sql(f"FROM read_parquet('{path.as_posix()}')").fetchall()))
        if path.is_file():
            found.append(path.read_bytes().decode("latin-1"))
    return "\n".join(found)


def test_nothing_of_the_person_is_left_in_the_folder(store: Store) -> None:
    others = [r for r in rows(store, "ssd_cp_plans") if r["person_id"] == OTHER]
    before = everything_in(store.root)
    assert CHILD in before and OLD_ID in before
    certificate = store.dispose(CHILD, by="records officer")
    after = everything_in(store.root)
    assert CHILD not in after
    # The other child's crosswalk row of the census keeps the text, which is its id there.
    assert {r["iden_source"] for r in rows(store, "local_identities")} == {"cin"}
    assert OLD_ID not in repr(rows(store, "ssd_cp_plans"))
    assert rows(store, "ssd_cp_plans") == others
    assert [r["moth_childs_person_id"] for r in rows(store, "ssd_mother")] == [OTHER]
    assert [r["cinf_assessment_id"] for r in rows(store, "ssd_assessment_factors")] == ["as-OTH"]
    assert [r["clpe_second_period"] for r in rows(store, "local_cla_periods")] == ["Y"]
    assert certificate.rejected_rows == 4
    certificates = list((store.root / "certificates").iterdir())
    said = certificates[0].read_text()
    assert "records officer" in said and not any(p in said for p in (CHILD, OLD_ID, OTHER))


def test_an_id_of_two_people_is_not_guessed(store: Store) -> None:
    with pytest.raises(StoreError, match="must stand for one person, and the crosswalk joins it"):
        store.dispose(OLD_ID, by="records officer")


def test_loading_the_same_file_again_brings_nobody_back(store: Store) -> None:
    store.dispose(CHILD, by="records officer")
    manifest = store.manifest()
    assert publish(store, extract("2021-02-28")).number is None
    assert store.manifest() == manifest


def test_a_person_who_is_not_there_is_said_so(store: Store) -> None:
    before = store.manifest()
    with pytest.raises(StoreError, match="must hold a row about the person"):
        store.dispose("NOBODY", by="records officer")
    assert store.manifest() == before


def test_refused_while_somebody_reads(store: Store) -> None:
    with store.view(), pytest.raises(StoreError, match="must not be in use while a person"):
        store.dispose(CHILD, by="records officer")
    assert CHILD in everything_in(store.root)
    store.dispose(CHILD, by="records officer")

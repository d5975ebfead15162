"""Whole tables of the record: the SSD as CSV or Parquet, and local feeds."""

import csv
import io
from datetime import date, datetime
from pathlib import Path

import duckdb
import pytest
from loading import Loader

from sightline.intake.errors import RefusedError, UnreadableError
from sightline.intake.local.crosswalk import check_crosswalk, refuse_links
from sightline.record.catalogue import TABLES
from sightline.record.model import Type
from sightline.record.templates import csv_template, csv_template_guide

DAY = date(2024, 1, 31)
SAMPLE = {
    Type.TEXT: "t",
    Type.CODE: "",
    Type.FLAG: "Y",
    Type.DATE: "2023-05-01",
    Type.DATETIME: "2023-05-01 10:00:00",
    Type.INTEGER: "3",
    Type.NUMBER: "1.5",
}


def line(table: str, **given: str) -> str:
    values = dict.fromkeys(TABLES[table].names, "") | given
    out = io.StringIO()
    csv.writer(out).writerow(values[name] for name in TABLES[table].names)
    return out.getvalue()


@pytest.fixture
def write(tmp_path: Path):
    def write_table(table: str, *rows: dict[str, str], folder: str = "ssd 2024-01-31") -> Path:
        path = tmp_path / folder / f"{table}.csv"
        path.parent.mkdir(exist_ok=True)
        path.write_text(csv_template(TABLES[table]) + "".join(line(table, **r) for r in rows))
        return path

    return write_table


@pytest.mark.parametrize("table", TABLES)
def test_every_table_is_read_back_from_its_own_template(loader: Loader, write, table) -> None:
    values = {f.name: SAMPLE[f.type] for f in TABLES[table].fields}
    values |= {name: values[name] or "k" for name in TABLES[table].key}
    loaded = loader.one(write(table, values))
    assert loaded.source == ("local" if table.startswith("local_") else "ssd")
    assert loaded.as_at == DAY
    assert loaded.counts() == {table: (1, 0)}
    assert len(loaded.rows(table, table)) == 1


def test_csv_and_parquet_of_the_same_rows_give_the_same(loader, write, tmp_path) -> None:
    rows = [
        {
            "clae_cla_episode_id": f"e{n}",
            "clae_person_id": f"00{n}",
            "clae_cla_episode_start_date": f"2023-05-{n:02d}",
            "clae_cla_episode_start_reason": "s",
            "clae_cla_primary_need_code": "N1",
            "clae_cla_episode_ceased_date": "2023-04-30" if n == 5 else "9999-12-31",
        }
        for n in range(1, 9)
    ]
    path = write("ssd_cla_episodes", *rows)
    target = tmp_path / "parquet 2024-01-31" / "anything"
    target.parent.mkdir()
    with duckdb.connect() as con:
        con.execute(f"COPY (SELECT * FROM read_csv('{path}')) TO '{target}' (FORMAT parquet)")
        kinds = dict(con.execute(f"SELECT name, type FROM parquet_schema('{target}')").fetchall())
    assert kinds["clae_cla_episode_start_date"] == "INT32", "a date and not a text"
    text, typed = loader.one(path), loader.one(target)
    assert text.counts() == typed.counts() == {"ssd_cla_episodes": (8, 1)}
    assert text.rows("ssd_cla_episodes", "ssd_cla_episodes") == typed.rows(
        "ssd_cla_episodes", "ssd_cla_episodes"
    )
    person = typed.rows("ssd_cla_episodes", "ssd_cla_episodes", "_person")
    assert person[0] == ("1",), "leading zeros are ignored"


def test_numbers_in_parquet_may_be_decimals_floats_or_whole(loader, tmp_path) -> None:
    target = tmp_path / "2024-01-31" / "p.parquet"
    target.parent.mkdir()
    names = ", ".join(f"NULL::VARCHAR AS {n}" for n in TABLES["ssd_professionals"].names[1:-4])
    with duckdb.connect() as con:
        con.execute(
            f"COPY (SELECT 7 AS prof_professional_id, {names}, 12.0::DOUBLE AS "
            "prof_professional_caseload, 'd' AS prof_professional_department, 0.8::DECIMAL(4, 2) "
            f"AS prof_full_time_equivalency, true AS prof_agency_worker_flag) TO '{target}' "
            "(FORMAT parquet)"
        )
    loaded = loader.one(target)
    fields = [n for n in TABLES["ssd_professionals"].names if n.startswith("prof_")]
    (row,) = loaded.rows("ssd_professionals", "ssd_professionals", *fields)
    assert (row[0], row[5], row[7], row[8]) == ("7", 12, 0.8, "Y")


def test_the_person_of_a_table_without_one_is_looked_up_along_the_chain(loader, write) -> None:
    write("ssd_send", {"send_table_id": "s", "send_person_id": "0042"})
    write("ssd_ehcp_requests", {"ehcr_ehcp_request_id": "r", "ehcr_send_table_id": "s"})
    write("ssd_ehcp_assessment", {"ehca_ehcp_assessment_id": "a", "ehca_ehcp_request_id": "r"})
    path = write("ssd_ehcp_named_plan", {"ehcn_named_plan_id": "n", "ehcn_ehcp_asmt_id": "a"})
    loaded = loader.one(path.parent)
    for table in ("ssd_send", "ssd_ehcp_requests", "ssd_ehcp_assessment", "ssd_ehcp_named_plan"):
        assert loaded.rows(table, table, "_person") == [("42",)], table
    alone = loader.one(
        write("ssd_ehcp_named_plan", {"ehcn_named_plan_id": "n"}, folder="2024-02-29")
    )
    assert alone.rows("ssd_ehcp_named_plan", "ssd_ehcp_named_plan", "_person") == [(None,)]


def test_a_key_that_stands_twice_or_is_blank_is_refused(loader, write) -> None:
    path = write(
        "ssd_contacts",
        {"cont_contact_id": "c1", "cont_person_id": "1"},
        {"cont_contact_id": "c1", "cont_person_id": "2"},
        {"cont_contact_id": "", "cont_person_id": "3"},
    )
    assert loader.one(path).counts() == {"ssd_contacts": (3, 2)}


def test_an_unknown_column_is_reported_and_a_few_may_lack(loader, write) -> None:
    path = write("ssd_contacts", {"cont_contact_id": "c1"})
    lines = path.read_text().splitlines()
    path.write_text("\n".join([lines[0].rsplit(",", 1)[0] + ",mood", lines[1]]) + "\n")
    loaded = loader.one(path)
    assert loaded.account.unmapped == {"ssd_contacts": ("mood",)}


def test_no_day_in_the_names_asks_for_one(loader, write) -> None:
    path = write("ssd_contacts", {"cont_contact_id": "c1"}, folder="january")
    with pytest.raises(RefusedError, match="--as-at DATE is needed"):
        loader.one(path)
    assert loader.one(path, as_at=DAY).as_at == DAY


def test_the_window_is_six_years_or_from_the_first_event(loader, write) -> None:
    old = {"cont_contact_id": "c1", "cont_contact_date": "2012-01-01"}
    new = {"cont_contact_id": "c2", "cont_contact_date": "2022-01-01"}
    windows = [
        loader.one(write("ssd_contacts", *rows)).account.batch.parts[0].window_from
        for rows in ([old, new], [new])
    ]
    assert windows == [date(2018, 1, 31), date(2022, 1, 1)]


def test_a_damaged_parquet_file_is_unreadable(loader, tmp_path) -> None:
    path = tmp_path / "ssd_person.parquet"
    path.write_bytes(b"PAR1" + b"\x00" * 500)
    with pytest.raises(UnreadableError, match="must be whole"):
        loader.one(path, as_at=DAY)


def test_days_in_file_names_make_extracts_of_their_own(loader, write) -> None:
    for day in ("2024-01-31", "2024-02-29"):
        path = write("ssd_contacts", {"cont_contact_id": day}, folder="all")
        path.rename(path.with_name(f"contacts {day}.csv"))
    assert [load.as_at.month for load in loader.all(path.parent)] == [1, 2]


def test_date_and_time_of_a_local_feed(loader, write) -> None:
    path = write(
        "local_return_interviews",
        {"rein_interview_id": "i", "rein_person_id": "1", "rein_returned_at": "01/05/2023 14:30"},
    )
    rows = loader.one(path).rows(
        "local_return_interviews", "local_return_interviews", "rein_returned_at"
    )
    assert rows == [(datetime(2023, 5, 1, 14, 30),)]


@pytest.mark.parametrize("table", TABLES)
def test_the_guide_of_a_template_explains_each_column(table) -> None:
    guide = list(csv.DictReader(io.StringIO(csv_template_guide(TABLES[table]))))
    assert csv_template(TABLES[table]).strip().split(",") == [row["field"] for row in guide]
    assert all(row["meaning"] and row["how to write it"] for row in guide)


@pytest.fixture
def crosswalk():
    with duckdb.connect() as con:
        con.execute(
            "CREATE TABLE links (_row BIGINT, iden_source VARCHAR, iden_source_id VARCHAR, "
            "iden_person_id VARCHAR, iden_from_date DATE, iden_to_date DATE)"
        )

        def check(*rows, adopted=None):
            con.execute("DELETE FROM links")
            con.executemany("INSERT INTO links VALUES (?, ?, ?, ?, ?, ?)", rows)
            return [r.row for r in check_crosswalk(con, "links", adopted or {})]

        yield check


def test_a_crosswalk_must_be_one_to_one_inside_a_source(crosswalk) -> None:
    assert crosswalk((1, "cin", "a", "P", None, None), (2, "ssda903", "b", "P", None, None)) == []
    assert crosswalk((1, "cin", "a", "P", None, None), (2, "cin", "a", "Q", None, None)) == [1, 2]
    assert crosswalk((1, "cin", "a", "P", None, None), (2, "cin", "b", "P", None, None)) == [1, 2]
    moved = (
        (1, "cin", "a", "P", None, date(2020, 1, 1)),
        (2, "cin", "b", "P", date(2020, 1, 2), None),
    )
    assert crosswalk(*moved) == []


def test_no_link_is_made_across_an_adoption_order(crosswalk) -> None:
    order = date(2020, 6, 1)
    for adopted in ({"a": order}, {"P": order}):
        assert crosswalk((1, "cin", "a", "P", None, None), adopted=adopted) == [1]
        assert crosswalk((1, "cin", "a", "P", None, date(2020, 6, 2)), adopted=adopted) == [1]
        assert crosswalk((1, "cin", "a", "P", None, order), adopted=adopted) == []
    assert crosswalk((1, "cin", "a", "P", None, None), adopted={"z": order}) == []


def test_a_refused_link_leaves_the_batch_and_is_accounted_for(loader, write) -> None:
    link = {"iden_source": "cin", "iden_person_id": "P"}
    path = write(
        "local_identities",
        link | {"iden_source_id": "a"},
        link | {"iden_source_id": "b", "iden_person_id": "Q"},
        {"iden_source": "ssda903", "iden_source_id": "c", "iden_person_id": "Q"},
    )
    loaded = loader.one(path)
    loaded.account = refuse_links(loaded.staging, loaded.account, {"b": date(2020, 6, 1)})
    assert loaded.counts() == {"local_identities": (3, 1)}
    kept = loaded.rows("local_identities", "local_identities", "iden_source_id")
    assert kept == [("a",), ("c",)]
    (found,) = loaded.rejects()
    assert (found["row"], found["what must hold"]) == (
        "3",
        "no link may be made across an adoption order",
    )


@pytest.mark.parametrize("suffix", ["csv", "parquet"])
def test_a_folder_named_with_the_characters_of_a_pattern(loader, tmp_path, suffix) -> None:
    folder = tmp_path / "ssd [final]* 2024-01-31"
    folder.mkdir()
    plain = tmp_path / f"x.{suffix}"
    with duckdb.connect() as con:
        names = ", ".join(f"'1' AS {n}" for n in ("cont_contact_id", "cont_person_id"))
        rest = ", ".join(f"NULL AS {n}" for n in TABLES["ssd_contacts"].names[2:])
        con.execute(f"COPY (SELECT {names}, {rest}) TO '{plain}'")
    plain.rename(folder / plain.name)
    assert loader.one(folder).counts() == {"ssd_contacts": (1, 0)}


def test_typed_parquet_with_birth_dates_and_bad_rows_is_read(loader, tmp_path):
    """Typed columns reach the problems of their kind as dates, not as text."""
    folder = tmp_path / "2021-03-31"
    folder.mkdir()
    con = duckdb.connect()
    others = "".join(
        f", NULL::VARCHAR AS {f.name}"
        for f in TABLES["ssd_person"].fields
        if f.name not in ("pers_person_id", "pers_dob")
    )
    con.execute(
        f"COPY (SELECT *{others} FROM (VALUES ('1', DATE '2010-01-01'), "
        "('2', DATE '2031-01-01'), ('3', NULL)) t(pers_person_id, pers_dob)) "
        f"TO '{folder / 'ssd_person.parquet'}' (FORMAT parquet)"
    )
    con.close()
    loaded = loader.one(folder)
    assert loaded.counts() == {"ssd_person": (3, 1)}

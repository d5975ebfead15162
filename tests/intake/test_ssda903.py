"""SSDA903: every file counted, the year it speaks of, its codes, and what is refused."""

import csv
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from loading import Loader, shared

from sightline.intake.errors import RefusedError
from sightline.intake.ssda903.as_at import latest_year

EPISODES = (
    "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN"
)
FILES = {
    "header.csv": "header",
    "episodes.csv": "episodes",
    "reviews.csv": "reviews",
    "uasc.csv": "uasc",
    "oc2.csv": "oc2",
    "oc3.csv": "oc3",
    "ad1.csv": "ad1",
    "placed_for_adoption.csv": "placed_for_adoption",
    "previous_permanence.csv": "previous_permanence",
    "missing.csv": "missing",
    "sw_episodes.csv": "sw_episodes",
    "DoLo.csv": "dolo",
}
YEAR = date(2018, 3, 31)


@pytest.fixture
def write(tmp_path: Path):
    def write_file(name: str, *lines: str, folder: str = "year", encoding: str = "utf-8") -> Path:
        path = tmp_path / folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes("\r\n".join([*lines, ""]).encode(encoding))
        return path

    return write_file


def episode(**given: str) -> str:
    values = {"CHILD": "1", "DECOM": "01/05/2017", "RNE": "S", "LS": "V2", "CIN": "N1"}
    values |= {"PLACE": "U6", "PLACE_PROVIDER": "PR1"} | given
    return ",".join(values.get(name, "") for name in EPISODES.split(","))


@pytest.fixture
def real(loader: Loader):
    return loader.one(shared("ssda903"))


def rows_of(name: str) -> list[dict[str, str]]:
    with (shared("ssda903") / name).open(newline="", encoding="utf-8-sig") as handle:
        return list(csv.DictReader(handle))


def test_every_file_of_the_real_return_is_counted(real) -> None:
    counts = real.counts()
    for name, part in FILES.items():
        rows = [tuple(row.values()) for row in rows_of(name)]
        assert counts[part] == (len(rows), len(rows) - len(set(rows))), name


def test_the_real_return_s_rows_reach_the_record(real) -> None:
    sexes = dict(real.rows("header", "ssd_person", "pers_sex", "count(*) OVER (PARTITION BY 1)"))
    assert set(sexes) == {"M", "F"}
    health = real.rows(
        "oc2", "ssd_cla_health", "clah_health_check_type", "clah_health_check_status"
    )
    done = Counter(kind for kind, status in health if status == "Done")
    outcomes = rows_of("oc2.csv")
    assert done["DENTAL"] == sum(r["TEETH_CHECK"] == "1" for r in outcomes)
    assert done["HEALTH"] == sum(r["HEALTH_ASSESSMENT"] == "1" for r in outcomes)
    convictions = real.rows("oc2", "ssd_cla_convictions", "clac_person_id")
    assert len(convictions) == sum(r["CONVICTED"] == "1" for r in outcomes)
    accommodation = real.rows(
        "oc3",
        "ssd_care_leavers",
        "clea_care_leaver_accommodation",
        "clea_care_leaver_accom_suitable",
    )
    written = Counter(r["ACCOM"] for r in rows_of("oc3.csv"))
    assert Counter(accommodation)[("T", "2")] == written["T2"]
    assert len(real.rows("episodes", "ssd_cla_episodes", "_key")) == len(rows_of("episodes.csv"))


def test_the_year_of_the_real_return_is_told_by_its_episodes(real) -> None:
    assert real.as_at == YEAR
    assert {p.window_from for p in real.account.batch.parts} == {date(2017, 4, 1)}


@pytest.mark.parametrize(
    ("dates", "year"),
    [
        ({2017: 50, 2018: 500, 2029: 1}, 2018),
        ({2018: 500, 2019: 5}, 2018),
        ({2018: 500, 2019: 6}, 2019),
        ({2018: 1}, 2018),
        ({2018: 30, 2020: 1}, 2018),
        ({}, None),
    ],
)
def test_faults_in_single_rows_do_not_move_the_year(dates, year) -> None:
    assert latest_year(Counter(dates)) == year


def test_a_return_without_dates_asks_for_its_day(loader, write) -> None:
    path = write("header.csv", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB", "1,1,01/02/2008,WBRI,,,")
    with pytest.raises(RefusedError, match="--as-at DATE is needed"):
        loader.one(path)
    assert loader.one(path, as_at=YEAR).counts() == {"header": (1, 0)}


def test_a_folder_a_year_is_a_load_a_year(loader, write, tmp_path) -> None:
    write("episodes.csv", EPISODES, episode(), folder="2018")
    write("episodes.csv", EPISODES, episode(DECOM="01/05/2018"), folder="2019")
    write("reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE", "1,,01/06/2018,PN1", folder="2019")
    loads = loader.all(tmp_path / "2018", tmp_path / "2019")
    assert [(load.as_at.year, sorted(load.counts())) for load in loads] == [
        (2018, ["episodes"]),
        (2019, ["episodes", "reviews"]),
    ]


def test_columns_in_any_order_under_either_spelling_and_extra_ones_reported(loader, write) -> None:
    names = ["EXTRA", *reversed(EPISODES.replace(",PLACE,", ",PL,").split(","))]
    values = ["x", *reversed(episode().split(","))]
    path = write("any name.txt", ";".join(names), ";".join(values))
    loaded = loader.one(path)
    assert loaded.rows("episodes", "ssd_cla_placement", "clap_cla_placement_type") == [("U6",)]
    assert loaded.account.unmapped == {"episodes": ("EXTRA",)}


def test_a_missing_column_is_named(loader, write) -> None:
    path = write("e.csv", EPISODES.replace("DECOM", "BEGAN"), episode())
    with pytest.raises(RefusedError, match="must have the column DECOM"):
        loader.one(path)


def test_the_same_file_twice_in_a_folder_is_refused(loader, write) -> None:
    write("a.csv", EPISODES, episode())
    with pytest.raises(RefusedError, match="a second time"):
        loader.one(write("b.csv", EPISODES, episode()).parent)


def test_a_code_of_another_year_is_kept_and_reported(loader, write) -> None:
    path = write(
        "e.csv",
        EPISODES,
        episode(),
        episode(CHILD="2", PLACE="K3"),
        episode(CHILD="3", DEC="01/06/2017", REC="E43"),
        episode(CHILD="4", DEC="01/06/2017", REC="E45"),
    )
    loaded = loader.one(path, as_at=YEAR)
    missed = {(n.column, n.text, n.rows) for n in loaded.account.not_understood}
    assert missed == {("PLACE", "K3", 1), ("REC", "E45", 1)}
    types = loaded.rows("episodes", "ssd_cla_placement", "clap_cla_placement_type")
    assert ("K3",) in types
    later = loader.one(path, as_at=date(2025, 3, 31))
    assert {n.text for n in later.account.not_understood} == {"E43"}


def test_what_is_wrong_with_a_row_refuses_that_row(loader, write) -> None:
    path = write(
        "e.csv",
        EPISODES,
        episode(),
        episode(),
        episode(CHILD="2", DEC="30/04/2017", REC="X1"),
        episode(CHILD="3", DECOM=""),
        episode(CHILD="4", DECOM="31/02/2017"),
        episode(CHILD=""),
        "5,01/05/2017",
    )
    loaded = loader.one(path)
    assert loaded.counts() == {"episodes": (7, 6)}
    rejects = {int(r["row"]): (r["column"], r["what must hold"]) for r in loaded.rejects()}
    assert rejects[3] == ("", "one row only with the same content")
    assert rejects[4] == ("DEC", "must be on or after DECOM")
    assert rejects[5] == ("DECOM", "must be filled in")
    assert rejects[6][0] == "DECOM"
    assert rejects[7] == ("CHILD", "must be filled in")
    assert rejects[8][1] == "a row must have as many cells as the header, 13"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
def test_encodings(loader, write, encoding) -> None:
    path = write("e.csv", EPISODES, episode(HOME_POST="Café £"), encoding=encoding)
    assert loader.one(path).counts() == {"episodes": (1, 0)}


def test_sex_before_and_after_2024_and_pupil_numbers(loader, write) -> None:
    path = write(
        "h.csv",
        "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB",
        "1,1,01/02/2008,WBRI,UN3,,",
        "2,F,01/02/2003,WBRI,A123456789012,1,05/06/2017",
    )
    loaded = loader.one(path, as_at=YEAR)
    people = loaded.rows("header", "ssd_person", "pers_sex", "pers_upn_unknown", "pers_is_mother")
    assert people == [("F", None, "Y"), ("M", "UN3", None)]
    linked = loaded.rows("header", "ssd_linked_identifiers", "link_identifier_value")
    assert linked == [("A123456789012",)]
    assert loaded.rows("header", "ssd_mother", "moth_person_id", "moth_childs_dob") == [
        ("2", date(2017, 6, 5))
    ]


def test_the_xml_gives_what_the_files_give(loader, write) -> None:
    path = write(
        "r.xml",
        "<EXPSSDA903><CHILD><HEADER><CHILDID>7</CHILDID><SEX>1</SEX><DOB>2008-02-03</DOB>"
        "<ETHNIC>WBRI</ETHNIC><UPN>UN3</UPN><IN_TOUCH>YES</IN_TOUCH><ACCOM>K1</ACCOM>"
        "<DATE_INT>2017-07-01</DATE_INT>"
        "<AREVIEW><REVIEW>2017-06-01</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>"
        "<AREVIEW><REVIEW>2017-09-01</REVIEW><REVIEW_CODE>PN2</REVIEW_CODE></AREVIEW>"
        "<AMISSING><MISSING>M</MISSING><MIS_START>2017-06-02</MIS_START></AMISSING>"
        "<OC2><SDQ_SCORE>12</SDQ_SCORE></OC2></HEADER>",
        "<EPISODE><DECOM>2017-05-01</DECOM><RNE>S</RNE><LS>V2</LS><PL>U6</PL><ODD>1</ODD></EPISODE>",
        "</CHILD></EXPSSDA903>",
    )
    loaded = loader.one(path)
    assert loaded.as_at == YEAR
    assert {part: read for part, (read, _) in loaded.counts().items()} == {
        "header": 1,
        "episodes": 1,
        "reviews": 2,
        "missing": 1,
        "oc2": 1,
        "oc3": 1,
        "ad1": 1,
    }
    assert loaded.rows("episodes", "ssd_cla_placement", "clap_cla_placement_type") == [("U6",)]
    assert loaded.account.unmapped == {"header": ("ODD",)}

"""The CIN census: every module counted, keys that join, and what is refused."""

from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from loading import Loader, shared

from sightline.intake.errors import RefusedError, UnreadableError

MODULES = {
    "child": ".//Child",
    "disabilities": ".//Disability",
    "cin_details": ".//CINdetails",
    "assessments": ".//Assessments",
    "assessment_factors": ".//AssessmentFactors",
    "cin_plans": ".//CINPlanDates",
    "section_47": ".//Section47",
    "child_protection_plans": ".//ChildProtectionPlans",
    "reviews": ".//CPPreviewDate",
    "pre_proceedings": ".//PreProceedingsandFGDM",
}


def census(*children: str, reference: str = "2023-03-31", root: str = "Message") -> str:
    return (
        f"<{root}><Header><CollectionDetails><Collection>CIN</Collection><Year>2023</Year>"
        f"<ReferenceDate>{reference}</ReferenceDate></CollectionDetails></Header>"
        f"<Children>{''.join(children)}</Children></{root}>"
    )


def child(identifier: str, *referrals: str, identifiers: str = "") -> str:
    return (
        f"<Child><ChildIdentifiers><LAchildID>{identifier}</LAchildID>{identifiers}"
        "</ChildIdentifiers><ChildCharacteristics><Ethnicity>WBRI</Ethnicity>"
        f"</ChildCharacteristics>{''.join(referrals)}</Child>"
    )


def referral(day: str, *modules: str) -> str:
    return f"<CINdetails><CINreferralDate>{day}</CINreferralDate>{''.join(modules)}</CINdetails>"


@pytest.fixture
def write(tmp_path: Path):
    def write_file(text: str | bytes, name: str = "cin.xml") -> Path:
        path = tmp_path / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    return write_file


@pytest.mark.parametrize("year", [2021, 2024, 2026])
def test_every_module_of_the_real_files_is_read(loader: Loader, year: int) -> None:
    path = shared("cin-census") / f"CIN_Census_{year}.xml"
    root = ElementTree.parse(path).getroot()
    counted = {part: len(root.findall(where)) for part, where in MODULES.items()}
    if year < 2026:
        assert counted.pop("pre_proceedings") == 0
    assert {part: read for part, (read, _) in loader.one(path).counts().items()} == counted


def test_an_absurd_date_refuses_its_own_module_only(loader: Loader) -> None:
    loaded = loader.one(shared("cin-census") / "CIN_Census_2021.xml")
    refused = {part: count for part, (_, count) in loaded.counts().items() if count}
    assert refused == {"child": 1}
    (found,) = loaded.rejects()
    assert (found["row"], found["column"]) == ("18", "ExpectedPersonBirthDate")
    assert "1066" not in str(found), "a birth date is given by its shape"


def test_modules_carry_the_identifier_of_their_referral_and_plan(loader, write) -> None:
    two_on_a_day = [
        referral(
            "2022-05-01",
            "<Assessments><AssessmentActualStartDate>2022-05-02</AssessmentActualStartDate>"
            "<FactorsIdentifiedAtAssessment><AssessmentFactors>1A</AssessmentFactors>"
            "</FactorsIdentifiedAtAssessment></Assessments>",
        ),
        referral(
            "2022-05-01",
            "<Assessments><AssessmentActualStartDate>2022-05-02</AssessmentActualStartDate>"
            "</Assessments>"
            "<ChildProtectionPlans><CPPstartDate>2022-06-01</CPPstartDate><NumberOfPreviousCPP>2"
            "</NumberOfPreviousCPP><Reviews><CPPreviewDate>2022-08-01</CPPreviewDate></Reviews>"
            "</ChildProtectionPlans>",
        ),
    ]
    loaded = loader.one(write(census(child("A1", *two_on_a_day))))
    referrals = loaded.rows("cin_details", "ssd_cin_episodes", "cine_referral_id")
    assert referrals == [("cin:A1|2022-05-01|",), ("cin:A1|2022-05-01|2",)]
    assert loaded.rows("assessments", "ssd_cin_assessments", "cina_referral_id") == referrals
    assessments = loaded.rows("assessments", "ssd_cin_assessments", "cina_assessment_id")
    factors = loaded.rows("assessment_factors", "ssd_assessment_factors", "cinf_assessment_id")
    assert factors == assessments[:1]
    plans = loaded.rows("child_protection_plans", "ssd_cp_plans", "cppl_cp_plan_id")
    assert loaded.rows("reviews", "ssd_cp_reviews", "cppr_cp_plan_id") == plans
    counters = loaded.rows(
        "child_protection_plans", "local_rolling_counters", "roll_event_date", "roll_value"
    )
    assert counters == [(date(2022, 6, 1), 2)]


def test_a_referral_that_is_refused_keeps_the_work_under_it(loader, write) -> None:
    work = "<CINPlanDates><CINPlanStartDate>2022-06-01</CINPlanStartDate></CINPlanDates>"
    loaded = loader.one(write(census(child("A1", referral("2922-05-01", work)))))
    assert loaded.counts()["cin_details"] == (1, 1)
    assert loaded.counts()["cin_plans"] == (1, 0)


def test_one_conference_for_a_child_and_date(loader, write) -> None:
    enquiry = (
        "<Section47><S47ActualStartDate>2022-06-0{}</S47ActualStartDate><DateOfInitialCPC>"
        "2022-06-20</DateOfInitialCPC><ICPCnotRequired>{}</ICPCnotRequired></Section47>"
    )
    loaded = loader.one(
        write(
            census(
                child(
                    "A1",
                    referral(
                        "2022-05-01",
                        "<DateOfInitialCPC>2022-06-20</DateOfInitialCPC>",
                        enquiry.format(1, "false"),
                        enquiry.format(2, "1"),
                    ),
                )
            )
        )
    )
    enquiries = loaded.rows("section_47", "ssd_s47_enquiry", "s47e_s47_start_date", "s47e_s47_nfa")
    assert enquiries == [(date(2022, 6, 1), "N"), (date(2022, 6, 2), "Y")]
    conferences = [
        loaded.rows(part, "ssd_initial_cp_conference", "_key", "icpc_icpc_date")
        for part in ("section_47", "cin_details")
    ]
    assert conferences[0] == conferences[1] == [("A1|2022-06-20", date(2022, 6, 20))]


@pytest.mark.parametrize(
    ("element", "written", "sex", "gender"),
    [
        ("GenderCurrent", "1", "M", "M"),
        ("GenderCurrent", "0", "U", "U"),
        ("GenderCurrent", "9", "U", "U"),
        ("Sex", "F", "F", None),
    ],
)
def test_sex_by_the_year_s_codes(loader, write, element, written, sex, gender) -> None:
    text = census(child("A1", identifiers=f"<{element}>{written}</{element}>"))
    loaded = loader.one(write(text))
    assert loaded.rows("child", "ssd_person", "pers_sex", "pers_gender") == [(sex, gender)]


def test_a_code_of_another_year_is_kept_and_reported(loader, write) -> None:
    text = census(child("A1", identifiers="<Sex>M</Sex>"), reference="2023-03-31")
    loaded = loader.one(write(text))
    assert [(n.column, n.text) for n in loaded.account.not_understood] == [("Sex", "M")]
    assert loaded.rows("child", "ssd_person", "pers_sex") == [("M",)]


def test_unborn_children_and_former_pupil_numbers(loader, write) -> None:
    unborn = child(
        "A1",
        identifiers="<FormerUPN>A1</FormerUPN><UPN>A2</UPN>"
        "<ExpectedPersonBirthDate>2023-06-01</ExpectedPersonBirthDate>",
    )
    loaded = loader.one(write(census(unborn)))
    assert loaded.rows("child", "ssd_person", "pers_dob", "pers_expected_dob") == [
        (None, date(2023, 6, 1))
    ]
    assert loaded.rows("child", "ssd_linked_identifiers", "link_identifier_value") == [
        ("A1",),
        ("A2",),
    ]


def test_none_is_a_disability_code_and_not_a_blank(loader, write) -> None:
    text = census(child("A1")).replace(
        "</Ethnicity>", "</Ethnicity><Disabilities><Disability>NONE</Disability></Disabilities>"
    )
    loaded = loader.one(write(text))
    assert loaded.rows("disabilities", "ssd_disability", "disa_disability_code") == [("NONE",)]


def test_namespaces_prefixes_attributes_and_stray_text_are_tolerated(loader, write) -> None:
    plain = census(child("A1", referral("2022-05-01")))
    prefixed = plain.replace("<Message>", '<c:Message xmlns:c="urn:c" version="1">').replace(
        "</Message>", "</c:Message>"
    )
    default = plain.replace("<Message>", '<Message xmlns="urn:c">').replace(
        "<CINdetails>", 'stray<CINdetails xmlns:q="urn:q" q:n="1">stray'
    )
    counts = [
        loader.one(write(text, name)).counts()
        for name, text in (("a.xml", plain), ("b.xml", prefixed), ("c.xml", default))
    ]
    assert counts[0] == counts[1] == counts[2]
    assert counts[0]["cin_details"] == (1, 0)


def test_an_element_without_a_place_is_reported(loader, write) -> None:
    loaded = loader.one(write(census(child("A1", referral("2022-05-01", "<Mood>good</Mood>")))))
    assert loaded.account.unmapped["cin_details"] == ("Mood",)


def test_the_window_is_the_return_s_year(loader, write) -> None:
    loaded = loader.one(write(census(child("A1"))))
    assert loaded.as_at == date(2023, 3, 31)
    assert {p.window_from for p in loaded.account.batch.parts} == {date(2022, 4, 1)}


def test_an_as_at_that_contradicts_the_header_is_refused_with_both_dates(loader, write) -> None:
    with pytest.raises(RefusedError, match=r"2022-03-31.*2023-03-31"):
        loader.one(write(census(child("A1"))), as_at=date(2022, 3, 31))


def test_a_file_cut_off_is_refused_whole_and_names_the_line(loader, write) -> None:
    text = "\n".join(census(child("A1"), child("A2")).replace("><", ">\n<").splitlines()[:-6])
    with pytest.raises(UnreadableError, match=r"cin\.xml, line \d+: the file must be whole"):
        loader.one(write(text))


def test_another_collection_with_the_same_root_is_refused(loader, write) -> None:
    with pytest.raises(RefusedError, match="must hold a CIN census"):
        loader.one(write(census(child("A1")).replace(">CIN<", ">SCHOOL<")))


def test_a_child_that_stands_twice_is_read_once(loader, write) -> None:
    twice = child("A1", referral("2022-05-01"))
    loaded = loader.one(write(census(twice, twice)))
    assert loaded.counts()["child"] == (2, 1)
    assert loaded.counts()["cin_details"] == (2, 1)


def test_the_row_number_is_the_line_in_the_file(loader, write) -> None:
    text = census(child("A1"), child("")).replace("<Child>", "\n<Child>")
    (found,) = loader.one(write(text)).rejects()
    assert (found["row"], found["what must hold"]) == ("3", "must be filled in")

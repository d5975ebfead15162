"""The code lists: every list a field names exists, codes are unique, years are right."""

import pytest

from sightline.record.catalogue import TABLES
from sightline.record.codes import CODE_LISTS, Code, CodeList

ETHNIC_CODES = 20


def test_every_list_that_a_field_names_exists() -> None:
    named = {
        (table.name, field.name, field.codes)
        for table in TABLES.values()
        for field in table.fields
        if field.codes is not None
    }
    assert {use for use in named if use[2] not in CODE_LISTS} == set()


@pytest.mark.parametrize("code_list", CODE_LISTS.values(), ids=lambda code_list: code_list.name)
def test_codes_of_a_list_are_unique_and_labelled(code_list: CodeList) -> None:
    codes = [code.code for code in code_list.codes]
    assert len(codes) == len(set(codes))
    assert all(code.code and code.label for code in code_list.codes)
    assert code_list.title and code_list.source


@pytest.mark.parametrize(
    ("name", "code", "first", "last"),
    [
        ("sex", "1", None, 2024),
        ("sex", "M", 2024, None),
        ("episode_ceased_reason", "E43", None, 2018),
        ("episode_ceased_reason", "E45", 2019, None),
        ("placement_type", "H5", None, 2024),
        ("placement_type", "P2", None, 2024),
        ("placement_type", "K3", 2025, None),
        ("placement_type", "Z11", 2026, None),
        ("placement_change_reason", "CUSTOD", 2019, None),
        ("activity", "F3", None, 2021),
        ("primary_need", "N1", None, None),
    ],
)
def test_years_of_a_code(name: str, code: str, first: int | None, last: int | None) -> None:
    code_list = CODE_LISTS[name]
    assert code_list.valid(code, first or 2017)
    assert code_list.valid(code, last or 2026)
    assert first is None or not code_list.valid(code, first - 1)
    assert last is None or not code_list.valid(code, last + 1)


def test_20_ethnic_codes_are_in_the_6_groups_of_annex_a() -> None:
    ethnicity = CODE_LISTS["ethnicity"]
    assert len(ethnicity.codes) == ETHNIC_CODES
    assert ethnicity.groups == (
        "White",
        "Mixed",
        "Asian or Asian British",
        "Black or black British",
        "Other ethnic group",
        "Not stated",
    )


def test_disability_has_yes_for_lists_that_ask_only_yes_or_no() -> None:
    disability = CODE_LISTS["disability"]
    assert disability.code("YES").group == disability.code("AUT").group == "Yes"
    assert disability.code("NONE").group == "No"


def test_an_unknown_code_is_refused_with_the_name_of_the_list() -> None:
    with pytest.raises(KeyError, match="sex has no code 'Q'"):
        CODE_LISTS["sex"].code("Q")
    assert not CODE_LISTS["sex"].valid("Q", 2024)


def test_years_are_inclusive() -> None:
    code = Code("A", "A", valid_from=2019, valid_to=2020)
    assert [code.valid_in(year) for year in (2018, 2019, 2020, 2021)] == [False, True, True, False]

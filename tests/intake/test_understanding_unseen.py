"""Texts of many councils, made up and read without a look at them first (``unseen_councils``)."""

import csv
from pathlib import Path

import pytest
from publisher_groups import FIELD_OF
from unseen_councils import UNSEEN

from sightline.intake.understanding import understand

PUBLISHED = Path(__file__).parents[3] / "shared" / "data" / "annex-a" / "category_strings.csv"


@pytest.mark.parametrize(("field", "text", "meant"), UNSEEN)
def test_text_is_read_as_an_analyst_means_it(field: str, text: str, meant: str) -> None:
    got = understand(field, text)
    if meant.startswith("="):
        assert got.group == meant[1:]
    else:
        assert got.code == meant


def test_none_of_them_is_in_the_published_file() -> None:
    if not PUBLISHED.exists():
        pytest.skip("the published category texts (../shared/data/annex-a) are not here")
    with PUBLISHED.open(encoding="utf-8", newline="") as file:
        published = {
            (FIELD_OF[row["field"]], row["as_written"].strip().lower())
            for row in csv.DictReader(file)
        }
    assert [text for field, text, _ in UNSEEN if (field, text.lower()) in published] == []

"""The scorecard page: its structure for assistive technology, its colours, its words."""

import re
from datetime import date
from importlib.resources import files

import pytest
from lxml import html

from sightline.engine.definition import Definition, Kind, Unit
from sightline.reports.scorecard import Doubt, Figure, Line, Loaded, Scorecard
from sightline.reports.scorecard_page import render_page
from sightline.reports.sparkline import sparkline


def line(name: str, **changes: object) -> Line:
    definition = Definition(
        id=name, title=f"Title of {name}", question="Is it so?", area="Front door",
        kind=Kind.FLOW, needs=(("ssd_contacts",),), sql="", file="", unit=Unit.PERCENT,
    )  # fmt: skip
    trend = sparkline(
        [1.0, None, 3.0], ["1.0%", "", "3.0%"], ["May 2021", "June 2021", "July 2021"]
    )
    values = {
        "definition": definition,
        "latest": Figure(80.9, "80.9%", "203 of 251 assessments", "July 2021"),
        "previous": Figure(70.0, "70.0%", "7 of 10 assessments", "June 2021"),
        "year_ago": Figure(None, "no data: the record begins in May 2021"),
        "trend": trend,
        "standard": "45 working days (Working Together)",
        "better": "Higher is better.",
        **changes,
    }
    return Line(**values)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def page() -> html.HtmlElement:
    none = Figure(None, "not loaded: needs contacts")
    missing = line("b", latest=none, previous=none, year_ago=none, trend=None, missing=none.said)
    card = Scorecard(
        authority="<b>Exampleshire</b> & Co",
        known_at=date(2021, 7, 31),
        children=1234,
        areas={"Front door": [line("assessment_45wd_pct"), missing]},
        loaded=[Loaded("Annex A", 3, date(2021, 5, 31), date(2021, 7, 31), 100, 2)],
        warnings=[Doubt("3 children: a thing.", "error", ("Title of b",))],
        checks_run=9,
    )
    return html.document_fromstring(render_page(card))


def test_the_page_needs_nothing_beside_itself(page: html.HtmlElement) -> None:
    assert not page.xpath("//script | //link | //img | //iframe")
    assert not page.xpath("//@onclick | //@style")
    for address in page.xpath("//@href"):
        assert address.startswith("#")
    assert "url(" not in page.xpath("//style")[0].text


def test_landmarks_headings_and_language(page: html.HtmlElement) -> None:
    assert page.get("lang") == "en-GB"
    assert page.xpath("//title")[0].text.startswith("Scorecard:")
    for landmark in ("header", "nav", "main", "footer"):
        assert len(page.xpath(f"//body//{landmark}")) == 1
    assert len(page.xpath("//h1")) == 1
    skip = page.xpath("//body/a[1]")[0]
    assert page.get_element_by_id(skip.get("href")[1:]).tag == "main"
    for anchor in page.xpath("//nav//@href"):
        assert page.get_element_by_id(anchor[1:]).tag == "h2"
    for section in page.xpath("//section"):
        assert page.get_element_by_id(section.get("aria-labelledby")).tag == "h2"
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))


def test_tables_have_captions_and_scoped_headers(page: html.HtmlElement) -> None:
    tables = page.xpath("//table")
    assert len(tables) == 3
    for table in tables:
        assert table.xpath("./caption")[0].text_content().strip()
        assert all(th.get("scope") == "col" for th in table.xpath("./thead//th"))
        heads = len(table.xpath("./thead//th"))
        for row in table.xpath("./tbody/tr"):
            assert [th.get("scope") for th in row.xpath("./th")] == ["row"]
            assert 1 + sum(int(td.get("colspan", 1)) for td in row.xpath("./td")) == heads
        # A narrow screen shows rows as blocks, which takes the meaning away without roles.
        assert table.get("role") == "table"
        assert all(td.get("role") == "cell" for td in table.xpath(".//td"))


def test_each_line_has_a_title_and_words(page: html.HtmlElement) -> None:
    (picture,) = page.xpath("//svg")
    assert picture.get("role") == "img"
    title = page.get_element_by_id(picture.get("aria-labelledby"))
    assert "Up from 1.0% in May 2021 to 3.0% in July 2021" in title.text
    assert "No data in 1 of 3 months" in title.text


def test_a_figure_says_what_it_is_made_of(page: html.HtmlElement) -> None:
    text = " ".join(page.xpath("//main")[0].text_content().split())
    assert "80.9% 203 of 251 assessments July 2021" in text
    assert "Standard: 45 working days (Working Together)" in text
    assert "no data: the record begins in May 2021" in text
    assert "3 children: a thing." in text


def test_what_is_missing_is_said_and_never_a_nought(page: html.HtmlElement) -> None:
    (cell,) = page.xpath("//td[@class='missing']")
    assert cell.text_content().strip() == "not loaded: needs contacts"


def test_what_comes_from_data_is_escaped(page: html.HtmlElement) -> None:
    assert page.xpath("//h1")[0].text_content() == "<b>Exampleshire</b> & Co"


def luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    light = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]


def contrast(one: str, two: str) -> float:
    high, low = sorted((luminance(one), luminance(two)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(
    ("ink", "ground", "least"),
    [
        ("ink", "#ffffff", 4.5), ("soft", "#ffffff", 4.5), ("soft", "wash", 4.5),
        ("ink", "gold", 4.5), ("ink", "#fff4cf", 4.5), ("#c9dde8", "deep", 4.5),
        ("#ffffff", "deep", 4.5), ("#0a5270", "#ffffff", 4.5), ("#5a3d00", "#fff8e4", 4.5),
        ("#8c1d18", "#ffffff", 4.5), ("#6b4a00", "#ffffff", 4.5), ("accent", "#ffffff", 3.0),
    ],
)  # fmt: skip
def test_contrast(ink: str, ground: str, least: float) -> None:
    css = files("sightline.reports").joinpath("templates/scorecard.css").read_text()
    named = dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", css))
    for colour in (ink, ground):
        assert colour in named or colour.replace("#ffffff", "#fff") in css
    assert contrast(named.get(ink, ink), named.get(ground, ground)) >= least


def test_focus_is_seen_and_small_screens_and_paper_are_thought_of() -> None:
    css = files("sightline.reports").joinpath("templates/scorecard.css").read_text()
    assert ":focus-visible" in css
    assert "@media print" in css
    assert "@media (max-width" in css
    assert "prefers-reduced-motion" in css

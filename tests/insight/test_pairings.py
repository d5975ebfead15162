"""Each pairing of a measure and a published column, held against the real files where they are."""

import csv
from pathlib import Path

import pytest

from sightline.engine.library import measures
from sightline.insight.comparators import PAIRINGS, REFUSED, Pairing, Share, pairing_of
from sightline.insight.comparators.errors import UnpairedMeasureError
from sightline.insight.comparators.model import Figure
from sightline.insight.comparators.page import comparators_page
from sightline.intake.published.periods import dataset_of

FILES = Path(__file__).resolve().parents[3] / "shared" / "data" / "comparators"
EVERY = pytest.mark.parametrize("pairing", PAIRINGS.values(), ids=list(PAIRINGS))


def real_rows(pairing: Pairing) -> list[dict[str, str]]:
    if not FILES.is_dir():
        pytest.skip("../shared/data/comparators is not here")
    (path,) = [p for p in FILES.glob("*.csv") if dataset_of(p.name) == pairing.file]
    with path.open(newline="", encoding="utf-8-sig") as handle:
        return list(csv.DictReader(handle))


@EVERY
def test_a_pairing_says_what_it_is_and_why(pairing: Pairing) -> None:
    assert pairing.why and pairing.traps and pairing.period and pairing.transformation
    assert pairing.file.startswith(pairing.table.lower())
    assert (pairing.count is not None) == (pairing.unit == "rate per 10,000")


@EVERY
def test_a_pairing_agrees_with_the_measure_of_the_catalogue(pairing: Pairing) -> None:
    measure = measures().get(pairing.measure)
    if measure is None:
        pytest.skip(f"{pairing.measure} is not a measure of the catalogue yet")
    assert pairing.unit == measure.unit.value
    assert pairing.better == measure.better
    assert pairing.title == measure.title


@EVERY
def test_its_columns_and_filters_are_in_the_real_file(pairing: Pairing) -> None:
    rows = real_rows(pairing)
    columns = {*pairing.columns, *([pairing.count] if pairing.count else [])}
    assert columns <= set(rows[0])
    assert all(rows[0][name] == value for name, value in pairing.filters.items())


@EVERY
def test_unit_and_size_are_those_of_the_measure(pairing: Pairing) -> None:
    """A percentage is within 0 to 100; a rate is the count over a population of England's size."""
    for row in real_rows(pairing):
        figure = pairing.figure({c: _figure(row[c]) for c in pairing.columns})
        if row["geographic_level"] == "National":
            assert figure.value is not None
            if pairing.unit == "percent":
                assert 1 < figure.value < 100
            else:
                persons = 10_000 * float(row[pairing.count]) / figure.value
                assert 11_000_000 < persons < 12_500_000
        elif figure.value is not None and pairing.unit == "percent":
            assert 0 <= figure.value <= 100.5


def _figure(cell: str) -> Figure:
    try:
        return Figure(float(cell))
    except ValueError:
        return Figure(symbol=cell)


def test_the_bands_of_a_share_make_up_its_total_in_the_real_files() -> None:
    """In England, to the rounding; before 2015 up to 1% of conferences are of unknown length."""
    for pairing in PAIRINGS.values():
        if not isinstance(pairing.source, Share):
            continue
        share = pairing.source
        for row in real_rows(pairing):
            cells = [_figure(row[c]).value for c in (*share.parts, *share.rest)]
            if row["geographic_level"] == "National":
                total = float(row[share.of])
                assert abs(sum(cells) - total) <= total / (
                    500 if int(row["time_period"]) >= 2015 else 90
                )


def test_every_measure_is_paired_refused_or_not_yet_judged_but_never_both() -> None:
    assert not set(PAIRINGS) & set(REFUSED)
    assert all(reason.endswith(".") for reason in REFUSED.values())
    with pytest.raises(UnpairedMeasureError, match="never plot the two together"):
        pairing_of("cin_number_n")
    with pytest.raises(UnpairedMeasureError, match="first six months"):
        pairing_of("cpp_ended_under_3m_pct")
    with pytest.raises(UnpairedMeasureError, match="Did you mean referral_rate_10k"):
        pairing_of("referal_rate_10k")


def test_the_reference_page_has_every_pairing_and_every_refusal() -> None:
    page = comparators_page()
    for pairing in PAIRINGS.values():
        assert f"\n## {pairing.measure}\n" in page
        assert pairing.why in page and pairing.traps in page
        assert all(f"`{column}`" in page for column in pairing.columns)
    assert all(f"| `{measure}` | {reason} |" in page for measure, reason in REFUSED.items())


SHARE = Share(("a", "b"), ("c",), "n")


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"a": "1", "b": "2", "c": "7", "n": "10"}, Figure(30.0)),
        ({"a": "c", "b": "2", "c": "7", "n": "10"}, Figure(30.0)),
        ({"a": "c", "b": "2", "c": "c", "n": "10"}, Figure(symbol="c")),
        ({"a": "1", "b": "2", "c": "c", "n": "10"}, Figure(30.0)),
        ({"a": "0", "b": "0", "c": "0", "n": "0"}, Figure(symbol="z")),
        ({"a": "x", "b": "x", "c": "x", "n": "x"}, Figure(symbol="x")),
        ({}, Figure()),
    ],
)
def test_a_share_is_made_of_counts_and_never_of_a_symbol(
    cells: dict[str, str], expected: Figure
) -> None:
    assert SHARE.figure({name: _figure(cell) for name, cell in cells.items()}) == expected

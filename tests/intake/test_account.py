"""The account adds up, whatever is wrong with the rows: read = kept + unchanged + refused."""

import csv
import io
import tempfile
from datetime import date, datetime
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from loading import Loader
from test_cin import census, child, referral
from test_ssda903 import EPISODES, YEAR

from sightline.history import Store

FEW = settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
GOOD = ("01/05/2017", "1/6/2017", "2017-07-01", "15-Aug-2017")
BAD = ("31/02/2017", "soon", "01/05/2917")
NONE = ("", "n/a", "31/12/9999")
FORMS = ("%d/%m/%Y", "%Y-%m-%d", "%d-%b-%Y")


def day(text: str) -> date:
    for form in FORMS:
        try:
            return datetime.strptime(text, form).date()
        except ValueError:
            continue
    raise AssertionError(text)


def published(path: Path, text: str, as_at: date | None, *, twice: bool) -> dict:
    """Load a file into a new store, perhaps twice, and return the parts of the last load."""
    path.write_text(text, encoding="utf-8", newline="")
    loader = Loader(path.parent)
    with loader.stack:
        store = Store.create(path.parent / "store")
        parts = None
        for _ in range(2 if twice else 1):
            loaded = loader.one(path, as_at=as_at)
            refused = {(r["part"], r["row"]) for r in loaded.rejects()}
            parts = store.publish(loaded.account.batch).parts
    for part in parts:
        assert part.read == part.kept + part.unchanged + part.refused
        assert min(part.read, part.kept, part.unchanged, part.refused) >= 0
        assert part.refused == sum(1 for name, _ in refused if name == part.part)
        if twice:
            assert part.kept == 0
    return {part.part: part for part in parts}


ROWS = st.lists(
    st.tuples(
        st.sampled_from(["1", "2", "3.0", "", " "]),
        st.sampled_from([*GOOD, *GOOD, *BAD, *NONE]),
        st.sampled_from(["S", "L", "P", "what?", ""]),
        st.sampled_from([*GOOD, *BAD, *NONE]),
        st.sampled_from(["U6", "K2", "\u00e9", 'quo"ted', "a,b"]),
        st.sampled_from([13, 13, 13, 13, 12, 14]),
    ),
    max_size=14,
)


def episode_lines(rows: list[tuple]) -> tuple[str, int, int]:
    """Return a file, how many rows it has, and how many of them must be refused."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(EPISODES.split(","))
    refused, seen = 0, set()
    for number, begun, reason, ended, place, width in rows:
        cells = [number, begun, reason, "V2", "N1", place, "PR1", ended, "", "", "", "", "x"]
        writer.writerow([*cells, "y"][:width])
        starts = begun in GOOD
        ends = ended in GOOD or ended in NONE
        if width != 13 or not number.strip() or not starts or not ends:
            refused += 1
            continue
        first, last = day(begun), day(ended) if ended in GOOD else None
        same = (number.removesuffix(".0"), first, reason, last, place)
        if (last and last < first) or same in seen:
            refused += 1
            continue
        seen.add(same)
    return out.getvalue(), len(rows), refused


@FEW
@given(rows=ROWS, twice=st.booleans())
def test_episodes_with_random_faults(rows, twice) -> None:
    text, read, refused = episode_lines(rows)
    with tempfile.TemporaryDirectory() as folder:
        part = published(Path(folder) / "e.csv", text, YEAR, twice=twice)["episodes"]
    assert (part.read, part.refused) == (read, refused)


MODULES = st.lists(
    st.tuples(
        st.sampled_from(["Assessments", "CINPlanDates", "Section47"]),
        st.sampled_from(["2022-05-01", "2022-05-01", "2022-06-01", "", "1066-01-01", "nonsense"]),
    ),
    max_size=6,
)
STARTS = {
    "Assessments": ("assessments", "AssessmentActualStartDate"),
    "CINPlanDates": ("cin_plans", "CINPlanStartDate"),
    "Section47": ("section_47", "S47ActualStartDate"),
}


@FEW
@given(
    children=st.lists(
        st.tuples(
            st.booleans(),
            st.lists(st.tuples(st.sampled_from(["2022-04-05", "bad"]), MODULES), max_size=3),
        ),
        max_size=5,
    ),
    twice=st.booleans(),
)
def test_modules_with_random_faults(children, twice) -> None:
    counts = dict.fromkeys(["child", "cin_details", "assessments", "cin_plans", "section_47"], 0)
    refused = dict(counts)
    texts = []
    for number, (named, referrals) in enumerate(children):
        written = []
        counts["child"] += 1
        refused["child"] += not named
        for referred, modules in referrals:
            counts["cin_details"] += 1
            refused["cin_details"] += not named or referred == "bad"
            inside = []
            for module, start in modules:
                part, element = STARTS[module]
                counts[part] += 1
                refused[part] += not named or not start.startswith("2022")
                inside.append(f"<{module}><{element}>{start}</{element}></{module}>")
            written.append(referral(referred, *inside))
        texts.append(child(f"A{number}" if named else "", *written))
    with tempfile.TemporaryDirectory() as folder:
        lines = census(*texts).replace("><", ">\n<")
        parts = published(Path(folder) / "c.xml", lines, None, twice=twice)
    assert {name: parts[name].read for name in counts} == counts
    assert {name: parts[name].refused for name in counts} == refused

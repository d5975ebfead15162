"""Rules kept beside figures: read again as written, and what of them has changed for a measure."""

from dataclasses import replace
from pathlib import Path

from sightline.engine.library import measures
from sightline.engine.published.rules import read_rules, rules_now, write_rules
from sightline.record.settings import default_settings

SHIPPED = default_settings()
NOW = rules_now(measures().values(), SHIPPED)
ASSESSMENTS = "assessment_45wd_pct"


def test_written_and_read_they_are_the_same(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_rules(tmp_path / name, NOW)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    again = read_rules(tmp_path / "one")
    assert again.definitions == NOW.definitions
    assert again == NOW


def test_only_what_a_measure_reads_counts_as_a_change() -> None:
    def with_standard(name: str) -> tuple[str, ...]:
        standards = tuple(replace(s, value=3) if s.name == name else s for s in SHIPPED.standards)
        later = rules_now(measures().values(), replace(SHIPPED, standards=standards))
        return NOW.changes(later, ASSESSMENTS)

    assert with_standard("assessment_working_days") == ("settings",)
    assert with_standard("icpc_working_days") == ()


def test_where_a_team_belongs_counts_for_groups_only() -> None:
    later = replace(NOW, settings={**NOW.settings, "localities": [{"name": "North", "teams": []}]})
    assert NOW.changes(later, ASSESSMENTS) == ()
    assert NOW.changes(later, ASSESSMENTS, grouped=True) == ("settings",)


def test_a_population_counts_for_rates_only() -> None:
    later = rules_now(measures().values(), replace(SHIPPED, population={2020: 1000}))
    assert NOW.changes(later, "cla_rate_10k") == ("settings",)
    assert NOW.changes(later, "cla_number_n") == ()


def test_a_view_counts_where_it_is_read() -> None:
    later = replace(NOW, views={**NOW.views, "holders": "SELECT 1"})
    assert NOW.changes(later, "cla_number_n") == ("shared views",)
    assert NOW.changes(later, ASSESSMENTS) == ()


def test_words_are_no_change_and_a_select_is() -> None:
    one = NOW.definitions[ASSESSMENTS]
    said = {**NOW.definitions, ASSESSMENTS: replace(one, title="Another title")}
    assert NOW.changes(replace(NOW, definitions=said), ASSESSMENTS) == ()
    counted = {**NOW.definitions, ASSESSMENTS: replace(one, sql=one.sql + " LIMIT 1")}
    assert NOW.changes(replace(NOW, definitions=counted), ASSESSMENTS) == ("definition",)

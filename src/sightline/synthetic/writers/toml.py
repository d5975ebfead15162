"""``authority.toml``: the settings of the synthetic authority, as the settings reader expects."""

from pathlib import Path

from sightline.synthetic import staff
from sightline.synthetic.lives.placements import AUTHORITY
from sightline.synthetic.world import World

CODE = "999"

# Shares of the residents aged 0 to 17, so that rates by group have what they are rates of.
_BY = {
    "sex": {"Female": 0.488, "Male": 0.512},
    "ethnic_group": {
        "White": 0.905,
        "Mixed": 0.04,
        "Asian or Asian British": 0.028,
        "Black or Black British": 0.012,
        "Other ethnic group": 0.015,
    },
}
_AGES = {
    "0-0": 0.048, "1-4": 0.208, "5-9": 0.285, "10-15": 0.345, "16-17": 0.114, "10-17": 0.459,
    "0-24": 1.317, "18+": 4.57, "all": 5.57,
}  # fmt: skip
_TARGETS = (
    ("assessment_45wd_pct", 85, 5),
    ("icpc_15wd_pct", 90, 5),
    ("cp_visits_2w_pct", 90, 10),
    ("cla_seen_6w_pct", 90, 10),
    ("rereferral_12m_pct", 22, 3),
    ("placement_stability_3plus_pct", 10, 2),
    ("caseload_average", 16, 2),
)


def write(path: Path, world: World) -> None:
    """Write name, code, localities with their teams, and population by year to ``path``."""
    lines = ["[authority]", f'name = "{AUTHORITY}"', f'code = "{CODE}"', ""]
    for locality in (*staff.LOCALITIES, staff.COUNTY_WIDE):
        place = "" if locality == staff.COUNTY_WIDE else locality
        teams = [team for team in staff.TEAMS if staff.team_locality(team) == place]
        quoted = ", ".join(f'"{team}"' for team in teams)
        lines += ["[[localities]]", f'name = "{locality}"', f"teams = [{quoted}]", ""]
    for year in range(2016, max(2022, world.end.year) + 1):
        lines += ["[[population]]", f"year = {year}", f"age_0_17 = {world.population}", ""]
        lines += _groups(year, world.population)
    for measure, value, tolerance in _TARGETS:
        lines += ["[[targets]]", f'measure = "{measure}"', f"value = {value}"]
        lines += [f"tolerance = {tolerance}", "from = 2018-04-01"]
        lines += ['set_by = "the improvement board"', ""]
    path.write_text("\n".join(lines), encoding="utf-8", newline="\n")


def _groups(year: int, population: int) -> list[str]:
    """Return the residents of other ages and of each group; places of a locality are alike."""
    lines = []
    for ages, share in _AGES.items():
        lines += _group(year, ages, round(population * share))
    places = {place: 1 / len(staff.LOCALITIES) for place in staff.LOCALITIES}
    for by, shares in (*_BY.items(), ("locality", places)):
        for name, share in shares.items():
            said = [f'by = "{by}"', f'group = "{name}"']
            lines += _group(year, "0-17", round(population * share), said)
    return lines


def _group(year: int, ages: str, persons: int, of: list[str] | None = None) -> list[str]:
    head = ["[[population_groups]]", f"year = {year}", f'ages = "{ages}"']
    return [*head, f"persons = {persons}", *(of or []), ""]

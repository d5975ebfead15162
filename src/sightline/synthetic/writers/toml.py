"""``authority.toml``: the settings of the synthetic authority, as the settings reader expects."""

from pathlib import Path

from sightline.synthetic import staff
from sightline.synthetic.lives.placements import AUTHORITY
from sightline.synthetic.world import World

CODE = "999"


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
    path.write_text("\n".join(lines), encoding="utf-8", newline="\n")

"""Small published files, made up: five authorities in two regions, two years, every symbol."""

from pathlib import Path

from sightline.cli.loading import load_paths
from sightline.history import Store, View
from sightline.record.settings import default_settings

PLACE = (
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,"
    "region_name,old_la_code,new_la_code,la_name,category"
)
REGIONS = {"E12000001": "North", "E12000002": "South"}
AUTHORITIES = {
    "901": ("E06000901", "Northby", "E12000001"),
    "902": ("E06000902", "Norwick", "E12000001"),
    "903": ("E06000903", "Southby", "E12000002"),
    "904": ("E06000904", "Sowick", "E12000002"),
    "905": ("E06000905", "Easton", "E12000002"),
}
REFERRALS = "Referrals and Re-referrals"


def england(year: int, category: str, *cells: object) -> str:
    return _line(f"{year},Reporting year,National,E92000001,England,,,,,", category, cells)


def region(year: int, code: str, category: str, *cells: object) -> str:
    place = f"{year},Reporting year,Regional,E92000001,England,{code},{REGIONS[code]},,,"
    return _line(place, category, cells)


def authority(year: int, code: str, category: str, *cells: object) -> str:
    ons, name, area = AUTHORITIES[code]
    place = (
        f"{year},Reporting year,Local authority,E92000001,England,{area},{REGIONS[area]},"
        f"{code},{ons},{name}"
    )
    return _line(place, category, cells)


def _line(place: str, category: str, cells: tuple[object, ...]) -> str:
    return ",".join([place, f'"{category}"', *map(str, cells)])


def referrals() -> str:
    """Return table C1: referrals, their rate, re-referrals in percent."""
    rows = [f"{PLACE},Referrals,Referrals_rate,Re_referrals_percent"]
    rows += [
        england(2024, REFERRALS, 9000, 500, 21.5),
        region(2024, "E12000001", REFERRALS, 4000, 600, 20),
        region(2024, "E12000002", REFERRALS, 5000, 400, 22),
        authority(2024, "901", REFERRALS, 1000, 400, 20),
        authority(2024, "902", REFERRALS, 3000, 600, "c"),
        authority(2024, "903", REFERRALS, 2000, "x", 30),
        authority(2024, "904", REFERRALS, 1500, 400, 0),
        authority(2024, "905", REFERRALS, 1500, 300, 20),
        england(2023, REFERRALS, 8000, 450, 20.5),
        region(2023, "E12000001", REFERRALS, 4000, 550, 19),
        authority(2023, "902", REFERRALS, 2800, 580, 18),
    ]
    return "\n".join([*rows, ""])


def population() -> str:
    """Return persons aged 0 to 17; of 905 the estimate does not fit the published rate."""
    head = PLACE.removesuffix("category") + "age_group,population_estimate"
    ages = "Children aged 0 to 17 years"
    rows = [authority(2023, "901", ages, 25_000), authority(2023, "905", ages, 40_000)]
    return "\n".join([head, *rows, ""])


NEIGHBOURS = """\
la_code,la_name,region_code,ons_code,overall_grade,published,neighbour_la_codes
901,northby,N,E10000999,good,05/03/24,903|902|905|999
902,norwick,N,E06000902,outstanding,01/02/23,901
903,southby,S,E06000903,good,01/02/23,904
904,sowick,S,E06000904,inadequate,01/02/23,903
905,easton,S,E06000905,nan,01/02/26,904
"""


def write_files(folder: Path) -> Path:
    """Write the three files and return their folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "c1_referrals_2023_to_2024.csv").write_text(referrals())
    (folder / "population_2023.csv").write_text(population())
    (folder / "neighbours.csv").write_text(NEIGHBOURS)
    return folder


def load_into(store: Path, *paths: Path) -> Store:
    """Load the paths into a store, all of them taken, and return it."""
    results = load_paths(paths, store, default_settings())
    assert {r.outcome.value for r in results} <= {"loaded", "unchanged"}, results
    return Store.open(store)


def view_of(store: Store) -> View:
    return store.view()

"""What the feeds of education share: school ages, terms and schools, all made up."""

from datetime import date

from sightline.synthetic.streams import unit

PRIMARY_SCHOOLS, SECONDARY_SCHOOLS = 128, 32
"""160 schools (Dorset pack)."""
_TERMS = (("Spring", (1, 4), (3, 31)), ("Summer", (4, 19), (7, 21)), ("Autumn", (9, 3), (12, 18)))


def school_year_of(day: date) -> int:
    """Return the year in which the school year of ``day`` began: it begins on 1 September."""
    return day.year if day.month >= 9 else day.year - 1


def reception(born: date) -> date:
    """Return 1 September of the school year in which a child turns five."""
    return date(school_year_of(born) + 5, 9, 1)


def secondary(born: date) -> date:
    """Return 1 September on which a child begins year 7."""
    return date(school_year_of(born) + 12, 9, 1)


def leaving(born: date) -> date:
    """Return 1 July of year 11, from when nobody must be in school."""
    return date(school_year_of(born) + 17, 7, 1)


def terms(first: date, last: date) -> list[tuple[str, date, date]]:
    """Return the terms (name, first and last day) of the school years of ``first`` to ``last``."""
    listed = [
        (f"{name} {year}", date(year, *start), date(year, *end))
        for year in range(school_year_of(first), school_year_of(last) + 2)
        for name, start, end in _TERMS
    ]
    began = date(school_year_of(first), 9, 1)
    ends = date(school_year_of(last) + 1, 8, 31)
    return [term for term in listed if began <= term[1] <= ends]


def school(seed: int, key: str, *, primary: bool) -> str:
    """Return the number of the school of the child ``key``. The numbers are of no real school."""
    count, base = (PRIMARY_SCHOOLS, 1) if primary else (SECONDARY_SCHOOLS, PRIMARY_SCHOOLS + 1)
    return f"9{base + int(unit(seed, 'school', primary, key) * count):05d}"

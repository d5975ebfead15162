"""The order in which extracts are taken: by the date in their names, so the log reads in order.

An extract says its as-at date only once it has been read, and reading all of them before taking
the first would hold them all in memory. The date in a name decides the order and nothing else:
figures do not depend on the order of loading (``tests/history/test_permutations.py``).
"""

import re
from collections.abc import Sequence
from datetime import date

from sightline.intake.extract import InputFile, Reader

_DAY = re.compile(r"(?<!\d)(20\d\d)[-_.]?(\d\d)[-_.]?(\d\d)(?!\d)")
_FINANCIAL_YEAR = re.compile(r"(?<!\d)(20\d\d)[-_](\d\d)(?!\d)")
_MONTH = re.compile(r"(?<!\d)(20\d\d)[-_.](\d\d)(?!\d)")
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
Group = tuple[Reader, list[InputFile]]


def in_order(groups: Sequence[Group]) -> list[Group]:
    """Return the extracts by the date in their names, those without a date last, then by name."""
    return sorted(groups, key=lambda g: (_hint(g[1][0]), g[1][0].folder, g[1][0].name))


def _hint(file: InputFile) -> date:
    folder = file.folder.rsplit("/", 1)[-1]
    return date_in(file.name) or date_in(folder) or date.max


def date_in(name: str) -> date | None:
    """Return the day that a name speaks of: a day, else the end of a month or a return's year.

    >>> date_in("annex_a_2020-06-30.xlsx"), date_in("CIN_Census_2021.xml"), date_in("2019-20")
    (datetime.date(2020, 6, 30), datetime.date(2021, 3, 31), datetime.date(2020, 3, 31))
    """
    try:
        if found := _DAY.search(name):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if (found := _FINANCIAL_YEAR.search(name)) and int(found[2]) == (int(found[1]) + 1) % 100:
            return date(int(found[1]) + 1, 3, 31)
        if (found := _MONTH.search(name)) and 1 <= int(found[2]) <= 12:
            return date(int(found[1]), int(found[2]), 28)
    except ValueError:
        return None
    year = _YEAR.search(name)
    return date(int(year[1]), 3, 31) if year else None

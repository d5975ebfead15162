"""The day a set of tables speaks of: said, or written in the name of its folder or files."""

import re
from datetime import date
from pathlib import PurePath

from sightline.intake.extract import InputFile

_DAY = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")


def named_day(file: InputFile) -> date | None:
    """Return the date YYYY-MM-DD in the file's name, else in its folder's, else None.

    >>> from pathlib import Path
    >>> named_day(InputFile(Path("x"), "ssd 2024-01-31/ssd_person.csv", "ssd 2024-01-31"))
    datetime.date(2024, 1, 31)
    """
    names = (PurePath(file.name).name, *PurePath(file.name).parts, PurePath(file.folder).name)
    for name in names:
        for year, month, day in _DAY.findall(name):
            try:
                return date(int(year), int(month), int(day))
            except ValueError:
                continue
    return None

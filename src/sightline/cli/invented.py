"""Writing a synthetic authority where nothing of anybody's is overwritten."""

import shutil
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from sightline.cli.asking import check_names
from sightline.synthetic import Written, write_authority
from sightline.synthetic.orders import FORMATS

NOTE = "synthetic.txt"
_SAID = "Written by sightline synthetic. Nobody in these files is real.\n"


def write_invented(
    out: Path,
    *,
    population: int,
    months: int,
    end: date,
    seed: int,
    formats: Sequence[str] = (),
) -> Written:
    """Write the exports; what an earlier run wrote here is removed first.

    Raises ``click.UsageError`` when the folder holds other things or an argument is wrong.
    """
    check_names("format", formats, FORMATS)
    mark = out / f".{NOTE}"
    if out.exists() and any(out.iterdir()):
        if not mark.exists():
            raise click.UsageError(f"{out} must be a new or empty folder, and holds other things.")
        for name in FORMATS:
            shutil.rmtree(out / name, ignore_errors=True)
    try:
        out.mkdir(parents=True, exist_ok=True)
        mark.write_text(_SAID)
        return write_authority(
            out,
            population=population,
            months=months,
            end=end,
            seed=seed,
            formats=tuple(formats) or FORMATS,
        )
    except ValueError as error:
        raise click.UsageError(f"{error}.") from None
    except OSError as error:
        raise click.UsageError(f"{out}: cannot be written ({error.strerror}).") from None

"""What files are asked for, split into jobs that any process can do on its own."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sightline.record.calendar import financial_year, financial_year_end, financial_year_label
from sightline.synthetic.defects import Defects
from sightline.synthetic.world import World

FORMATS = ("annex_a", "cin", "ssda903", "ssd", "local")
_WEIGHT = {"annex_a": 1.0, "cin": 1.5, "ssda903": 0.5, "ssd": 4.0, "local": 0.7}


@dataclass(frozen=True, slots=True)
class Job:
    """One piece of writing: a format, the as-at date, and the financial year of a return."""

    format: str
    as_at: date
    year: int = 0


@dataclass(frozen=True)
class Order:
    """Everything that decides the files."""

    out: Path
    world: World
    formats: tuple[str, ...] = FORMATS
    defects: Defects = field(default_factory=Defects)
    ssd_extracts: str = "last"
    ssd_format: str = "csv"

    def __post_init__(self) -> None:
        unknown = [name for name in self.formats if name not in FORMATS]
        if unknown:
            raise ValueError(f"formats must be among {', '.join(FORMATS)}, found {unknown[0]!r}")
        if self.ssd_extracts not in ("last", "all"):
            raise ValueError(f"ssd_extracts must be 'last' or 'all', found {self.ssd_extracts!r}")
        if self.ssd_format not in ("csv", "parquet"):
            raise ValueError(f"ssd_format must be 'csv' or 'parquet', found {self.ssd_format!r}")

    def jobs(self) -> list[Job]:
        """Return the jobs, in the order of the files."""
        return [job for name in FORMATS if name in self.formats for job in self._of(name)]

    def _of(self, name: str) -> Iterator[Job]:
        dates = self.world.as_at_dates
        if name == "annex_a":
            yield from (Job(name, as_at) for as_at in dates)
        elif name in ("cin", "ssda903"):
            for year in self.years():
                yield Job(name, financial_year_end(year), year)
        elif name == "ssd":
            for as_at in dates if self.ssd_extracts == "all" else dates[-1:]:
                yield Job(name, as_at)
        else:
            yield Job(name, dates[-1])

    def years(self) -> list[int]:
        """Return the financial years (by the year they end in) that end within the extracts."""
        first, end = self.world.as_at_dates[0], self.world.end
        years = range(financial_year(first) - 1, financial_year(end) + 1)
        return [year for year in years if first <= financial_year_end(year) <= end]


def shares(jobs: list[Job], count: int) -> list[list[Job]]:
    """Split ``jobs`` into ``count`` shares of about equal work."""
    split: list[list[Job]] = [[] for _ in range(count)]
    load = [0.0] * count
    for job in sorted(jobs, key=lambda job: -_WEIGHT[job.format]):
        lightest = load.index(min(load))
        split[lightest].append(job)
        load[lightest] += _WEIGHT[job.format]
    return [share for share in split if share]


def path_of(job: Job) -> Path:
    """Return where a job writes, inside the authority's folder: a file, or a folder of files."""
    if job.format == "annex_a":
        return Path(job.format) / f"annex_a_{job.as_at.isoformat()}.xlsx"
    if job.format == "cin":
        return Path(job.format) / f"CIN_Census_{job.year}.xml"
    if job.format == "ssda903":
        return Path(job.format) / financial_year_label(job.year)
    return Path(job.format) / job.as_at.isoformat()

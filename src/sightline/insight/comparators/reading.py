"""Reading what is published out of a view of the record, a few hundred rows at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import TracebackType
from typing import Any

import duckdb

from sightline.history import View
from sightline.insight.comparators.model import Figure
from sightline.insight.comparators.pairing import Pairing
from sightline.record.published import LEVELS

FIGURES = "local_published_figures"
POPULATION = "local_population_estimates"
NEIGHBOURS = "local_statistical_neighbours"
GRADES = "local_inspection_grades"
AGES = "Children aged 0 to 17 years"


@dataclass(frozen=True, slots=True)
class Authority:
    """An authority by its 3-digit code, with every ONS code it has had under that code."""

    code: str
    name: str
    ons_codes: frozenset[str]
    region_code: str | None
    region_name: str | None


@dataclass(frozen=True, slots=True)
class Row:
    """One place in one year: the cells of the columns that a pairing reads."""

    level: str
    region_code: str | None
    region_name: str | None
    la_code: str | None
    cells: Mapping[str, Figure]


class Published:
    """The published tables of a view; a table that is not loaded is empty."""

    def __init__(self, view: View) -> None:
        self._con = duckdb.connect(config={"threads": 1})
        self._con.execute("SET preserve_insertion_order = false")
        self.loaded = frozenset(
            t for t in (FIGURES, POPULATION, NEIGHBOURS, GRADES) if t in view.tables
        )
        view.attach(self._con, (FIGURES, POPULATION, NEIGHBOURS, GRADES), versions=())

    def __enter__(self) -> "Published":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._con.close()

    def _all(self, query: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        return self._con.execute(query, list(values)).fetchall()

    def dataset(self, pairing: Pairing) -> str | None:
        """Return the file that has every column of the pairing under its filters, or None.

        Of several (the same table under two names) it is the one with the latest year, then the
        one loaded with the latest date.
        """
        columns = pairing.columns
        marks = ", ".join("?" for _ in columns)
        found = self._all(
            f"SELECT pubf_dataset FROM {FIGURES} WHERE pubf_filters = ? "
            f"AND pubf_indicator IN ({marks}) GROUP BY 1 HAVING count(DISTINCT pubf_indicator) = ? "
            "ORDER BY max(pubf_period_end) DESC, max(last_recorded) DESC, 1 LIMIT 1",
            [pairing.filters_text, *columns, len(columns)],
        )
        return found[0][0] if found else None

    def authorities(self, dataset: str | None) -> dict[str, Authority]:
        """Return the authorities of a file, the population and the grades by 3-digit code.

        Without a file: those of every file.

        Name and region are those of its latest year; the ONS codes are those of the published
        figures and the population, never those of the list of neighbours.
        """
        # Reading one file instead of all of them takes a tenth of the time.
        of_file = "AND pubf_dataset = ?" if dataset else ""
        rows = self._all(
            f"""
            WITH named AS (
                SELECT pubf_la_code AS code, pubf_la_name AS name, pubf_new_la_code AS ons,
                    pubf_region_code AS region, pubf_region_name AS region_name,
                    pubf_period_end AS day FROM {FIGURES}
                    WHERE pubf_la_code IS NOT NULL {of_file}
                UNION ALL
                SELECT popu_la_code, popu_la_name, popu_new_la_code, NULL, NULL,
                    make_date(popu_mid_year::INTEGER, 1, 1) FROM {POPULATION}
                    WHERE popu_la_code IS NOT NULL
                UNION ALL
                SELECT insp_la_code, insp_la_name, NULL, NULL, NULL, DATE '0001-01-01' FROM {GRADES}
            )
            SELECT code, coalesce(arg_max(name, day), code), list(DISTINCT ons),
                arg_max(region, day) FILTER (WHERE region IS NOT NULL),
                arg_max(region_name, day) FILTER (WHERE region IS NOT NULL)
            FROM named GROUP BY code ORDER BY code
            """,
            [dataset] if dataset else [],
        )
        return {
            code: Authority(code, name, frozenset(o for o in ons if o), region, region_name)
            for code, name, ons, region, region_name in rows
        }

    def years(self, pairing: Pairing, dataset: str) -> dict[int, frozenset[str]]:
        """Return the reporting years of a file, each with the authorities that have a row."""
        rows = self._all(
            f"SELECT year(pubf_period_end), list(DISTINCT pubf_la_code) FROM {FIGURES} "
            "WHERE pubf_dataset = ? AND pubf_indicator = ? AND pubf_filters = ? "
            "AND month(pubf_period_end) = 3 GROUP BY 1",
            [dataset, pairing.columns[0], pairing.filters_text],
        )
        return {year: frozenset(c for c in codes if c) for year, codes in rows}

    def rows(self, pairing: Pairing, dataset: str, year: int) -> list[Row]:
        """Return England, the regions and the authorities of one reporting year."""
        wanted = [*pairing.columns, *([pairing.count] if pairing.count else [])]
        marks, levels = ", ".join("?" for _ in wanted), ", ".join("?" for _ in LEVELS)
        found = self._all(
            "SELECT pubf_geographic_level, pubf_region_code, any_value(pubf_region_name), "
            "pubf_la_code, list(pubf_indicator), list(pubf_value), list(pubf_symbol) "
            f"FROM {FIGURES} WHERE pubf_dataset = ? AND pubf_filters = ? "
            f"AND pubf_indicator IN ({marks}) AND pubf_geographic_level IN ({levels}) "
            "AND year(pubf_period_end) = ? AND month(pubf_period_end) = 3 "
            "GROUP BY pubf_geographic_level, pubf_region_code, pubf_la_code ORDER BY 1, 2, 4",
            [dataset, pairing.filters_text, *wanted, *LEVELS, year],
        )
        return [
            Row(level, region, name, code, {
                i: Figure(v, s) for i, v, s in zip(columns, values, symbols, strict=True)
            })
            for level, region, name, code, columns, values, symbols in found
        ]  # fmt: skip

    def neighbours(self, code: str) -> list[tuple[int, str]]:
        """Return the statistical neighbours of an authority, the most similar first."""
        found = self._all(
            f"SELECT neig_order, neig_neighbour_la_code FROM {NEIGHBOURS} "
            "WHERE neig_la_code = ? ORDER BY 1, 2",
            [code],
        )
        return [(order, neighbour) for order, neighbour in found]

    def grades(self) -> tuple[dict[str, str], date | None]:
        """Return the overall grade of each authority that has one, and the latest report's day."""
        found = self._all(
            f"SELECT insp_la_code, insp_overall_grade, max(insp_published_date) OVER () "
            f"FROM {GRADES} ORDER BY 1"
        )
        latest = found[0][2] if found else None
        return {code: grade for code, grade, _ in found if grade}, latest

    def population(self, code: str, mid_year: int) -> float | None:
        """Return the persons aged 0 to 17 of an authority at a mid-year, where published."""
        found = self._all(
            f"SELECT popu_persons FROM {POPULATION} WHERE popu_la_code = ? AND popu_mid_year = ? "
            "AND popu_age_group = ? AND popu_filters = ''",
            [code, mid_year, AGES],
        )
        return found[0][0] if found else None

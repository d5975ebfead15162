"""What the columns of a published file are: where and when, what is counted, and the figures.

The open data standard of Explore Education Statistics names the columns of time and place; every
other column is a filter (what is counted) or an indicator (a figure). Only the file of meta-data
that comes with a download says which, and few people keep it: without it the cells tell.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import duckdb

from sightline.record.published import SYMBOLS

PLACE = (
    "time_period", "time_identifier", "geographic_level", "country_code", "country_name",
    "region_code", "region_name", "old_la_code", "new_la_code", "la_name",
)  # fmt: skip
NEEDED = ("time_period", "geographic_level", "country_code")
# A name is not part of what identifies a row, as long as its code stands beside it.
NAME_OF = {"country_name": "country_code", "region_name": "region_code", "la_name": "old_la_code"}
META = ("col_name", "col_type")

# Names of other places, and numbers of schools: never figures, whatever they look like.
_IDENTIFIER = re.compile(r"(^|_)(code|name|urn|ukprn|laestab|estab)$", re.IGNORECASE)
# Fewer rows than this prove nothing about which columns tell them apart.
_ENOUGH_ROWS = 10


@dataclass(frozen=True, slots=True)
class Shape:
    """The columns of one file: ``place`` by standard name, filters and indicators by header.

    The values are the names of the columns on the workbench. ``unused`` are headers of columns
    in which nothing stands.
    """

    place: dict[str, str]
    filters: dict[str, str]
    indicators: dict[str, str]
    unused: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, ...]:
        """The columns that tell one row from another."""
        names = {v for k, v in self.place.items() if NAME_OF.get(k) not in self.place}
        kept = [v for v in self.place.values() if v in names]
        return (*kept, *self.filters.values())


def is_statistics(names: Sequence[str]) -> bool:
    """Whether a header is that of a published table: time, level and country are named."""
    return set(NEEDED) <= {name.strip().lower() for name in names}


def is_meta(names: Sequence[str]) -> bool:
    """Whether a header is that of the meta-data that come with a table."""
    return set(META) <= {name.strip().lower() for name in names}


def install(con: duckdb.DuckDBPyConnection) -> None:
    """Define the macros ``published_number`` and ``published_symbol`` of a cell, each or null.

    ``inf`` and ``nan`` are no numbers. A symbol may stand in square brackets.
    """
    con.execute(
        "CREATE OR REPLACE MACRO finite(d) AS CASE WHEN isfinite(d) THEN d END; "
        "CREATE OR REPLACE MACRO published_number(x) AS "
        "finite(try_cast(replace(x, ',', '') AS DOUBLE))"
    )
    listed = ", ".join(f"'{symbol}'" for symbol in SYMBOLS)
    con.execute(
        f"CREATE OR REPLACE MACRO symbol_in(s) AS CASE WHEN s IN ({listed}) THEN s END; "
        "CREATE OR REPLACE MACRO published_symbol(x) AS "
        "symbol_in(lower(regexp_replace(x, '^\\[(.*)\\]$', '\\1')))"
    )


def shape_of(
    con: duckdb.DuckDBPyConnection, relation: str, headers: dict[str, str], said: dict[str, str]
) -> Shape:
    """Tell filters from indicators.

    ``headers`` maps workbench columns to headers, ``said`` headers to ``Filter`` or ``Indicator``
    as the meta-data have it. Without meta-data: a column of texts is a filter, a column of
    numbers and symbols an indicator, and one of both an indicator unless most of it is text.
    Where at least half of the rows cannot be told apart so (ages as bare numbers), columns of
    both kinds and of whole numbers join the filters from the left until they can.
    """
    place = {h.lower(): c for c, h in headers.items() if h.lower() in PLACE}
    others = {h: c for c, h in headers.items() if h.lower() not in PLACE}
    counts = _counts(con, relation, list(others.values()))
    filters: dict[str, str] = {}
    indicators: dict[str, str] = {}
    mixed: dict[str, str] = {}
    whole: dict[str, str] = {}
    unused = []
    for header, column in others.items():
        found = counts[column]
        kind = said.get(header.lower())
        text = found.filled - found.numbers - found.symbols
        if found.filled == 0:
            unused.append(header)
        elif kind == "filter" or _IDENTIFIER.search(header):
            filters[header] = column
        elif kind == "indicator" or text == 0:
            indicators[header] = column
            if kind is None and found.whole and not found.symbols:
                whole[header] = column
        elif text * 2 > found.filled:
            filters[header] = column
        else:
            indicators[header] = column
            mixed[header] = column
    shape = Shape(place, filters, indicators, tuple(unused))
    return _told_apart(con, relation, shape, {**mixed, **whole})


@dataclass(frozen=True, slots=True)
class _Count:
    filled: int
    numbers: int
    symbols: int
    whole: bool


def _counts(
    con: duckdb.DuckDBPyConnection, relation: str, columns: Sequence[str]
) -> dict[str, _Count]:
    if not columns:
        return {}
    items = ", ".join(
        f"count({c}), count(published_number({c})), count(published_symbol({c})), "
        f"coalesce(bool_and(published_number({c}) = floor(published_number({c}))), false)"
        for c in columns
    )
    row = con.execute(f"SELECT {items} FROM {relation}").fetchone() or ()
    return {c: _Count(*row[4 * n : 4 * n + 4]) for n, c in enumerate(columns)}


def _told_apart(
    con: duckdb.DuckDBPyConnection, relation: str, shape: Shape, candidates: dict[str, str]
) -> Shape:
    """Return the shape, with candidates among its filters where rows need them to differ."""
    rows, different = _distinct(con, relation, shape.key)
    if rows < _ENOUGH_ROWS or different * 2 > rows:
        return shape
    taken = dict(shape.filters)
    for header, column in candidates.items():
        tried = Shape(shape.place, {**taken, header: column}, {})
        now = _distinct(con, relation, tried.key)[1]
        if now > different:
            taken, different = tried.filters, now
        if different == rows:
            left = {h: c for h, c in shape.indicators.items() if h not in taken}
            # A file whose every figure were part of its key would hold no figure.
            return Shape(shape.place, taken, left, shape.unused) if left else shape
    return shape


def _distinct(con: duckdb.DuckDBPyConnection, relation: str, key: Sequence[str]) -> tuple[int, int]:
    found = con.execute(
        f"SELECT count(*), count(DISTINCT row({', '.join(key)})) FROM {relation}"
    ).fetchone()
    return found if found else (0, 0)

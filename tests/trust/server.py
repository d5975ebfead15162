"""A PostgreSQL server for tests: what it is given, and its rows as they are compared.

Named by ``SIGHTLINE_TEST_POSTGRESQL``, as libpq has it (``host=127.0.0.1 user=root dbname=test`` or
``postgresql://root@127.0.0.1/test``); without it the tests are skipped. Everything is made in
temporary tables that a rollback takes away, so nothing is left on the server.
"""

import json
import os
import re
import shlex
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from urllib.parse import unquote, urlsplit

import duckdb
import pytest
from pg8000.native import Connection

VARIABLE = "SIGHTLINE_TEST_POSTGRESQL"
# The suite cuts tests off from every network; these may reach this machine and nothing else.
LOCAL = ["127.0.0.1", "::1"]
_TYPES = {
    "BIGINT": "BIGINT",
    "INTEGER": "INT",
    "HUGEINT": "NUMERIC",
    "DOUBLE": "DOUBLE PRECISION",
    "DATE": "DATE",
    "TIMESTAMP": "TIMESTAMP",
    "BOOLEAN": "BOOLEAN",
}
_CHUNK = 5000
_WHOLE = re.compile(r"\b(\d+)\.0\b")


def parse_dsn(text: str) -> dict[str, object]:
    """The arguments of a connection, of a text as libpq reads it."""
    if "://" in text:
        parts = urlsplit(text)
        found = {
            "host": parts.hostname, "port": parts.port, "user": unquote(parts.username or ""),
            "password": unquote(parts.password or ""), "database": parts.path.strip("/"),
        }  # fmt: skip
    else:
        words = dict(word.split("=", 1) for word in shlex.split(text))
        found = {
            "host": words.get("host"), "port": int(words.get("port", 5432)),
            "user": words.get("user"), "password": words.get("password"),
            "database": words.get("dbname"),
        }  # fmt: skip
    found = {"host": "127.0.0.1", "user": "postgres"} | {k: v for k, v in found.items() if v}
    assert found["host"] in LOCAL, f"{VARIABLE} must name a server on 127.0.0.1 or ::1"
    return found


_kept: set[str] = set()


@cache
def _connection() -> Connection:
    con = Connection(**parse_dsn(os.environ[VARIABLE]), timeout=30)
    con.run("SET statement_timeout = '120s'")
    return con


@cache
def _text() -> str:
    """The type of text that is ordered byte by byte and knows capital letters, as in DuckDB."""
    found = _connection().run(
        "SELECT collname FROM pg_collation WHERE collname IN ('C.utf8', 'C.UTF-8', 'pg_c_utf8')"
    )
    return f'TEXT COLLATE "{found[0][0]}"' if found else "TEXT"


class Server:
    """A session on the server. ``undo`` takes back all that was made since ``mark``."""

    def __init__(self) -> None:
        if not os.environ.get(VARIABLE):
            pytest.skip(f"{VARIABLE} is not set: there is no PostgreSQL server to run the SQL on")
        self.con = _connection()

    def mark(self) -> None:
        self.con.run("BEGIN")

    def undo(self) -> None:
        self.con.run("ROLLBACK")

    def rows(self, sql: str) -> list[Sequence[object]]:
        return self.con.execute_simple(sql).rows or []

    def execute(self, sql: str) -> None:
        self.con.execute_simple(sql)

    def keep(self, source: duckdb.DuckDBPyConnection, table: str) -> None:
        """Copy a table once, for the whole session: it must be the same for every test."""
        if table not in _kept:
            self.undo()
            self.take(source, [table])
            self.mark()
            _kept.add(table)

    def take(self, source: duckdb.DuckDBPyConnection, tables: Iterable[str]) -> None:
        """Copy tables from DuckDB."""
        for table in tables:
            described = source.execute(f"DESCRIBE {table}").fetchall()
            names = [row[0] for row in described]
            text = _text()
            columns = ", ".join(
                f'"{name}" {_TYPES.get(kind, text)}' for name, kind, *_ in described
            )
            self.execute(f"CREATE TEMP TABLE {table} ({columns})")
            cursor = source.execute(f"FROM {table}")
            while rows := cursor.fetchmany(_CHUNK):
                listed = json.dumps(
                    [dict(zip(names, row, strict=True)) for row in rows], default=str
                )
                self.con.run(
                    f"INSERT INTO {table} SELECT * FROM "
                    f"json_populate_recordset(CAST(NULL AS {table}), CAST(:rows AS json))",
                    rows=listed,
                )


def multiset(rows: Iterable[Sequence[object]]) -> Counter[tuple[object, ...]]:
    """Rows without an order, with every number as one kind of number."""
    return Counter(tuple(plain(value) for value in row) for row in rows)


def plain(value: object) -> object:
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, int | float | Decimal):
        return float(f"{float(value):.12g}")
    if isinstance(value, datetime):
        return value.replace(tzinfo=None)
    assert isinstance(value, str | date)
    # The one difference that is left standing: DuckDB writes a double that is whole as 4.0.
    return _WHOLE.sub(r"\1", value) if isinstance(value, str) else value


def difference(left: Iterable[Sequence[object]], right: Iterable[Sequence[object]]) -> str:
    """What two results do not share, as a sentence; empty where they are equal."""
    one, two = multiset(left), multiset(right)
    missing, more = list((one - two).elements()), list((two - one).elements())
    if not missing and not more:
        return ""
    return f"DuckDB alone has {missing[:3]}, PostgreSQL alone has {more[:3]}"

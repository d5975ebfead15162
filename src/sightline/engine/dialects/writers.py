"""Writing the SQL of measures in PostgreSQL, SQL Server and Spark SQL.

SQLGlot's writer of each dialect, with what it would get wrong put right: the shared functions, and
the few places where DuckDB's answer is not the other's. ``tests/trust`` runs each on PostgreSQL
and pins the text of the others.
"""

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from sqlglot import ErrorLevel
from sqlglot import expressions as e
from sqlglot.dialects.dialect import Dialect
from sqlglot.dialects.duckdb import DuckDB
from sqlglot.dialects.postgres import Postgres
from sqlglot.dialects.spark import Spark
from sqlglot.dialects.tsql import TSQL

from sightline.engine.allowed import parse_select
from sightline.engine.dialects.functions import SHARED

_Write = Callable[[Any, Any], str]
# What needs no brackets where a template puts it between operators.
_WHOLE = (e.Column, e.Literal, e.Cast, e.Func, e.Paren, e.Case, e.Null, e.Subquery)


def _argument(writer: Any, node: e.Expr) -> str:
    sql = str(writer.sql(node))
    return sql if isinstance(node, _WHOLE) else f"({sql})"


def _shared(dialect: str) -> dict[type[e.Expr], _Write]:
    """Return how the nodes of the shared functions are written."""

    def call(writer: Any, name: str, *arguments: e.Expr) -> str:
        return SHARED[name].written(dialect, *(_argument(writer, each) for each in arguments))

    return {
        e.Anonymous: lambda w, n: call(w, n.name.lower(), *n.expressions),
        e.AddMonths: lambda w, n: call(w, "add_months", n.this, n.expression),
        e.MonthsBetween: lambda w, n: call(w, "months_between", n.this, n.expression),
    }


def _pattern(text: str) -> _Write:
    """Return the writer of a node with ``this``, and ``expression`` where it has one."""

    def write(writer: Any, node: Any) -> str:
        other = node.args.get("expression")
        return text.format(
            this=_argument(writer, node.this), other=_argument(writer, other) if other else ""
        )

    return write


def _round(of: str, bare: str) -> _Write:
    """Return the writer of round(): halves away from zero, as DuckDB rounds them."""

    def write(writer: Any, node: e.Round) -> str:
        decimals = node.args.get("decimals")
        shown = f", {writer.sql(decimals)}" if decimals is not None else bare
        return f"ROUND({of.format(_argument(writer, node.this))}{shown})"

    return write


def _part(name: str) -> _Write:
    # A whole number, as in DuckDB: extract() gives a numeric.
    return _pattern(f"CAST(EXTRACT({name} FROM {{this}}) AS INT)")


def _nulls_last(writer: Any, node: e.Ordered) -> str:
    """Order by whether it is null first: SQL Server has no NULLS LAST, and puts them first."""
    key, down = writer.sql(node, "this"), " DESC" if node.args.get("desc") else ""
    nulls = "0 ELSE 1" if node.args.get("nulls_first") else "1 ELSE 0"
    return f"CASE WHEN {key} IS NULL THEN {nulls} END, {key}{down}"


class MeasuresDuckDB(DuckDB):
    """DuckDB without Sightline's macros."""

    class Generator(DuckDB.Generator):  # type: ignore[valid-type, misc]
        """Writes it."""

        TRANSFORMS: ClassVar = {**DuckDB.Generator.TRANSFORMS, **_shared("duckdb")}


class MeasuresPostgres(Postgres):
    """PostgreSQL, 13 or later."""

    class Generator(Postgres.Generator):  # type: ignore[valid-type, misc]
        """Writes it."""

        TRANSFORMS: ClassVar = {
            **Postgres.Generator.TRANSFORMS,
            **_shared("postgres"),
            e.DateDiff: _pattern("(CAST({this} AS DATE) - CAST({other} AS DATE))"),
            # Of a double PostgreSQL rounds halves to the even number, and not to decimals.
            e.Round: _round("CAST({} AS DECIMAL)", ""),
            # There is no remainder of doubles.
            e.Mod: _pattern("MOD(CAST({this} AS DECIMAL), CAST({other} AS DECIMAL))"),
            e.Year: _part("YEAR"),
            e.Month: _part("MONTH"),
            e.Day: _part("DAY"),
        }


class MeasuresTSQL(TSQL):
    """SQL Server 2022 or later, which has GREATEST and LEAST."""

    class Generator(TSQL.Generator):  # type: ignore[valid-type, misc]
        """Writes it."""

        TRANSFORMS: ClassVar = {
            **TSQL.Generator.TRANSFORMS,
            **_shared("tsql"),
            e.DateDiff: _pattern("DATEDIFF(DAY, {other}, {this})"),
            e.Round: _round("{}", ", 0"),
            # LEN leaves out the blanks at the end.
            e.Length: _pattern("(LEN({this} + 'x') - 1)"),
            e.Ordered: _nulls_last,
            # The mean of whole numbers would be a whole number.
            e.Avg: _pattern("AVG(CAST({this} AS FLOAT))"),
        }


class MeasuresSpark(Spark):
    """Spark SQL 3.4 or later, which has times without a zone."""

    class Generator(Spark.Generator):  # type: ignore[valid-type, misc]
        """Writes it."""

        TRANSFORMS: ClassVar = {
            **Spark.Generator.TRANSFORMS,
            **_shared("spark"),
            # With a unit it counts whole days gone by, and here the days of the calendar count.
            e.DateDiff: _pattern("DATEDIFF({this}, {other})"),
        }


_DIALECTS: Mapping[str, type[Dialect]] = {
    "duckdb": MeasuresDuckDB,
    "postgres": MeasuresPostgres,
    "tsql": MeasuresTSQL,
    "spark": MeasuresSpark,
}


def translate(sql: str, dialect: str, file: str = "SQL") -> str:
    """Return the SELECT of a measure, check or view in ``postgres``, ``tsql`` or ``spark``.

    ``duckdb`` is DuckDB without the macros of ``embedded``.

    ``DefinitionError`` names what is not within the allow-list; ``sqlglot.UnsupportedError`` is
    raised rather than something else be written than is meant.
    """
    return write(parse_select(sql, file), dialect)


def write(tree: e.Expr, dialect: str, *, pretty: bool = True) -> str:
    """Return a tree of DuckDB's dialect written in another; see ``translate``."""
    return _DIALECTS[dialect]().generate(
        tree, copy=True, pretty=pretty, unsupported_level=ErrorLevel.RAISE
    )

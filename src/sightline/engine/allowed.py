"""What the SQL of a measure may use: an allow-list of syntax nodes, checked on its tree.

One SELECT that returns cases: nothing that writes, no aggregate of the result, and nothing that
the dialects of PostgreSQL, SQL Server and Spark do not share. The engine does the counting.
"""

from collections.abc import Mapping
from functools import cache

import sqlglot
from sqlglot import expressions as e

from sightline.engine.errors import DefinitionError

_NODES: tuple[type[e.Expression], ...] = (
    e.Select, e.From, e.Join, e.Where, e.With, e.CTE, e.TableAlias, e.Table, e.Subquery, e.Union,
    e.Except, e.Intersect, e.Column, e.Identifier, e.Alias, e.Star, e.Literal, e.Null, e.Boolean,
    e.And, e.Or, e.Not, e.Paren, e.EQ, e.NEQ, e.GT, e.GTE, e.LT, e.LTE, e.Between, e.In, e.Is,
    e.Exists, e.Case, e.If, e.Coalesce, e.Nullif, e.Add, e.Sub, e.Mul, e.Div, e.Neg, e.Like,
    e.Lower, e.Upper, e.Concat, e.DPipe, e.Cast, e.DataType, e.DateDiff, e.Var, e.Anonymous,
    e.Window, e.WindowSpec, e.RowNumber, e.Lag, e.Lead, e.Max, e.Min, e.Sum, e.Count, e.Avg,
    e.Order, e.Ordered, e.Group, e.Having, e.Distinct, e.Date, e.CurrentDate, e.Trim, e.Greatest,
    e.AddMonths, e.MonthsBetween, e.Least, e.Length, e.Substring, e.Left, e.Parameter,
    e.DateStrToDate, e.Abs, e.Round, e.Ceil, e.Floor, e.Mod, e.Year, e.Month, e.Day, e.Replace,
    e.Rank, e.DenseRank, e.FirstValue,
)  # fmt: skip
FUNCTIONS = (
    "add_days", "add_months", "age_on", "birthday", "months_between", "financial_year",
    "hours_between",
)  # fmt: skip
# How each is said in PostgreSQL, SQL Server and Spark SQL; a dialect takes them from here.
TRANSLATIONS: Mapping[str, tuple[str, str, str]] = {
    "add_days": ("d + n", "dateadd(day, n, d)", "date_add(d, n)"),
    "add_months": (
        "(d + make_interval(months => n))::date", "dateadd(month, n, d)", "add_months(d, n)",
    ),
    "age_on": (
        "extract(year from age(d, birth))",
        "datediff(year, birth, d) - iif(month(d) * 100 + day(d) < month(birth) * 100 + day(birth), "
        "1, 0)",
        "floor(months_between(d, birth) / 12)",
    ),
    "birthday": (
        "(birth + make_interval(years => n))::date, a day later for 29 February in common years",
        "dateadd(year, n, birth), a day later for 29 February in common years",
        "add_months(birth, 12 * n), a day later for 29 February in common years",
    ),
    "months_between": (
        "extract(year from age(b, a)) * 12 + extract(month from age(b, a))",
        "datediff(month, a, b) - iif(day(b) < day(a), 1, 0)",
        "floor(months_between(b, a))",
    ),
    "financial_year": (
        "extract(year from d) + case when extract(month from d) >= 4 then 1 else 0 end",
        "year(d) + iif(month(d) >= 4, 1, 0)",
        "year(d) + if(month(d) >= 4, 1, 0)",
    ),
    "hours_between": (
        "extract(epoch from (b - a)) / 3600.0",
        "datediff_big(microsecond, a, b) / 3600000000.0",
        "(unix_micros(b) - unix_micros(a)) / 3600000000.0",
    ),
}  # fmt: skip
_AGGREGATES = (e.Max, e.Min, e.Sum, e.Count, e.Avg)


def parse_measure(sql: str, file: str) -> e.Expression:
    """Return the tree of a measure's SELECT; ``DefinitionError`` names what is not allowed."""
    tree = parse_select(sql, file)
    _check_result(tree, file)
    return tree


@cache
def parse_select(sql: str, file: str) -> e.Expression:
    """Return the tree of one SELECT within the allow-list: a measure's, a check's, a view's."""
    try:
        trees = [tree for tree in sqlglot.parse(sql, dialect="duckdb") if tree is not None]
    except sqlglot.errors.ParseError as error:
        first = error.errors[0] if error.errors else {}
        raise DefinitionError(
            f"{file}: the SQL must be one SELECT that can be read; near line "
            f"{first.get('line', '?')}: {first.get('description', 'syntax error')}."
        ) from None
    if len(trees) != 1 or not isinstance(trees[0], e.Select | e.Union):
        raise DefinitionError(f"{file}: the file must hold one SELECT and nothing else.")
    tree = trees[0]
    for node in tree.walk():
        _check(node, file)
    return tree


def tables_of(tree: e.Expression) -> frozenset[str]:
    """Return the tables that the SELECT reads, its own named queries left out."""
    own = {cte.alias_or_name for cte in tree.find_all(e.CTE)}
    return frozenset(t.name for t in tree.find_all(e.Table) if t.name not in own)


def _check(node: e.Expr, file: str) -> None:
    if not isinstance(node, _NODES):
        raise DefinitionError(
            f"{file}: '{node.key}' is not in the allow-list of what a measure may use "
            f"(found in: {node.sql(dialect='duckdb')[:80]})."
        )
    if isinstance(node, e.Anonymous) and node.name.lower() not in FUNCTIONS:
        raise DefinitionError(
            f"{file}: a function must be one of the shared ones ({', '.join(FUNCTIONS)} and "
            f"standard SQL); found '{node.name}'."
        )
    if isinstance(node, e.Join):
        kind = f"{node.side} {node.kind}".strip().upper()
        if kind not in ("", "LEFT", "INNER", "CROSS", "LEFT OUTER", "OUTER") or node.args.get(
            "using"
        ):
            raise DefinitionError(
                f"{file}: a join must be JOIN, LEFT JOIN or CROSS JOIN with ON; found "
                f"'{node.sql(dialect='duckdb')[:80]}'."
            )
        if node.method:
            raise DefinitionError(f"{file}: '{node.method} join' is not in the allow-list.")
    if isinstance(node, e.Table) and (node.db or node.catalog):
        raise DefinitionError(
            f"{file}: a table must be one of the record, by its bare name; found '{node.sql()}'."
        )
    if isinstance(node, e.Distinct) and node.args.get("on"):
        raise DefinitionError(f"{file}: DISTINCT ON is not in the allow-list.")
    if isinstance(node, e.Select) and (node.args.get("qualify") or node.args.get("limit")):
        raise DefinitionError(f"{file}: QUALIFY and LIMIT are not in the allow-list.")
    if isinstance(node, e.Group) and node.args.get("all"):
        raise DefinitionError(f"{file}: GROUP BY ALL is not in the allow-list.")


def _check_result(tree: e.Expression, file: str) -> None:
    """Refuse an aggregate of the result: a measure gives cases, the engine counts them."""
    for select in [tree, *tree.find_all(e.Select)]:
        if select is not tree and not isinstance(select.parent, e.Union):
            continue
        if isinstance(select, e.Select) and select.args.get("group"):
            raise DefinitionError(
                f"{file}: the SELECT must return cases, not a summary: no GROUP BY at its top."
            )
    for item in getattr(tree, "expressions", []):
        for node in item.find_all(*_AGGREGATES):
            if node.find_ancestor(e.Window) is None and node.find_ancestor(e.Subquery) is None:
                raise DefinitionError(
                    f"{file}: the SELECT must return cases, not a summary: no {node.key} at its "
                    "top."
                )

"""What the SQL of a measure may use: an allow-list of syntax nodes, checked on its tree.

One SELECT that returns cases: nothing that writes, no aggregate of the result, and nothing that
the dialects of PostgreSQL, SQL Server and Spark do not share. The engine does the counting.
The syntax and the functions themselves are declared in ``dialects``, each with how it is written
in the others; ``tests/trust/test_allow_list.py`` holds this module to them.
"""

from functools import cache

import sqlglot
from sqlglot import expressions as e

from sightline.engine.dialects.functions import SHARED
from sightline.engine.dialects.nodes import NODES
from sightline.engine.errors import DefinitionError

_NODES = frozenset(NODES)
_TYPES = frozenset(
    {"DATE", "TEXT", "VARCHAR", "INT", "BIGINT", "DOUBLE", "TIMESTAMP", "TIMESTAMPNTZ"}
)
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
    named = [cte.alias.lower() for cte in tree.find_all(e.CTE)]
    twice = sorted({name for name in named if named.count(name) > 1})
    if twice:
        # ``tables_of`` and ``dialects.standalone`` know a named query by its name alone.
        raise DefinitionError(
            f"{file}: each query in WITH must have a name of its own; found '{twice[0]}' twice."
        )
    return tree


def tables_of(tree: e.Expression) -> frozenset[str]:
    """Return the tables that the SELECT reads, its own named queries left out."""
    own = {cte.alias_or_name for cte in tree.find_all(e.CTE)}
    return frozenset(t.name for t in tree.find_all(e.Table) if t.name not in own)


def _check(node: e.Expr, file: str) -> None:
    # The type itself, not a kind of it: TRY_CAST is a kind of CAST.
    if type(node) not in _NODES:
        raise DefinitionError(
            f"{file}: '{node.key}' is not in the allow-list of what a measure may use "
            f"(found in: {node.sql(dialect='duckdb')[:80]})."
        )
    if isinstance(node, e.Anonymous) and node.name.lower() not in SHARED:
        raise DefinitionError(
            f"{file}: a function must be one of the shared ones ({', '.join(SHARED)} and "
            f"standard SQL); found '{node.name}'."
        )
    if isinstance(node, e.DataType) and node.this.value not in _TYPES:
        raise DefinitionError(
            f"{file}: a cast must be to DATE, VARCHAR, INTEGER, BIGINT, DOUBLE or TIMESTAMP; found "
            f"'{node.sql(dialect='duckdb')[:80]}'."
        )
    if isinstance(node, e.Star) and any(node.args.values()):
        raise DefinitionError(f"{file}: * must stand alone; found '{node.sql('duckdb')[:80]}'.")
    if isinstance(node, e.DateDiff) and node.text("unit").upper() != "DAY":
        raise DefinitionError(
            f"{file}: date_diff must count days: date_diff('day', a, b); found "
            f"'{node.sql(dialect='duckdb')[:80]}'."
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

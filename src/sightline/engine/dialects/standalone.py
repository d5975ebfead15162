"""One measure as one statement that runs by itself: the shared views it reads become its WITH.

So that a council can run a measure on its own SSD, whatever its database is.
"""

from sqlglot import expressions as e

from sightline.engine.allowed import parse_select
from sightline.engine.definition import Definition
from sightline.engine.dialects.functions import TITLES, WAS_RUN
from sightline.engine.dialects.writers import write
from sightline.engine.library import views
from sightline.engine.reads import tables_read
from sightline.record.catalogue import TABLES


def standalone(definition: Definition, dialect: str) -> str:
    """Return the SQL of a measure in a dialect, with a heading that says what it reads.

    ``dialect`` is ``duckdb``, ``postgres``, ``tsql`` or ``spark``. ``DefinitionError`` names what
    is not within the allow-list.
    """
    known = views()
    tree = parse_select(definition.sql, definition.file).copy()
    assert isinstance(tree, e.Query)
    wanted = _views_below(definition.sql, definition.file)
    parts: list[tuple[str, e.Expr]] = []
    for name in (each for each in known if each in wanted):
        view = parse_select(known[name], f"views/{name}.sql").copy()
        parts += _hoisted(view, name)
        parts.append((name, view))
    parts += _hoisted(tree, "own")
    for name, query in parts:
        tree = tree.with_(name, as_=query, copy=False)
    sql = write(tree, dialect)
    read = {definition.sql: definition.file} | {known[n]: f"views/{n}.sql" for n in wanted}
    tables = {t for text, file in read.items() for t in tables_read(text, file)} - wanted
    return f"{_heading(definition, dialect, tables)}\n{sql};\n"


def _views_below(sql: str, file: str) -> set[str]:
    """Return the views that a SELECT reads, and those that they read."""
    known = views()
    found: set[str] = set()
    waiting = {name for name in tables_read(sql, file) if name in known}
    while waiting:
        found |= waiting
        waiting = {
            t for n in waiting for t in tables_read(known[n], f"views/{n}.sql") if t in known
        } - found
    return found


def _hoisted(tree: e.Expr, owner: str) -> list[tuple[str, e.Expr]]:
    """Take the named queries out of a tree, under names that nothing else has.

    SQL Server allows WITH at the head of a statement only, and two views may each have a ``base``.
    """
    named = {cte.alias: f"{owner}__{cte.alias}" for cte in tree.find_all(e.CTE)}
    for table in tree.find_all(e.Table):
        if table.name in named and not table.db:
            if not table.alias:
                table.set("alias", e.TableAlias(this=e.to_identifier(table.name)))
            table.set("this", e.to_identifier(named[table.name]))
    found: list[tuple[str, e.Expr]] = []

    def visit(node: e.Expr) -> None:
        inner = next((n for n in node.iter_expressions() if isinstance(n, e.With)), None)
        for cte in inner.expressions if inner else ():
            visit(cte.this)
            found.append((named[cte.alias], cte.this))
        for child in node.iter_expressions():
            if child is not inner:
                visit(child)
        if inner:
            inner.pop()

    visit(tree)
    return found


def _heading(definition: Definition, dialect: str, tables: set[str]) -> str:
    own = sorted(t for t in tables if t.removesuffix("_versions") not in TABLES)
    record = ", ".join(sorted(tables - set(own))) or "none"
    made = f"\n-- Made by Sightline beside the record: {', '.join(own)}." if own else ""
    return (
        f"-- {definition.title} ({definition.id}), for {TITLES[dialect]}: {WAS_RUN[dialect]}.\n"
        f"-- Reads of the record: {record}.{made}"
    )

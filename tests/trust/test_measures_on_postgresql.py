"""The cases of every worked example of every measure are the same on DuckDB and PostgreSQL.

``tests/measures/test_examples.py`` holds DuckDB's to what is expected; this holds PostgreSQL's to
DuckDB's, with the measure and every view that it reads translated.
"""

import pytest
from tests.trust.server import LOCAL, Server, difference

from sightline.engine.context import Context
from sightline.engine.definition import Definition
from sightline.engine.dialects.writers import translate
from sightline.engine.examples import page_of
from sightline.engine.given import open_given
from sightline.engine.library import measures, views

pytestmark = pytest.mark.allow_hosts(LOCAL)


def furnish(server: Server, context: Context) -> None:
    """Give the server the context's tables, and its views made by the server's own SQL."""
    present = {row[0] for row in context.con.execute("SHOW TABLES").fetchall()}
    server.keep(context.con, "calendar")
    server.take(context.con, sorted(present - {"calendar", *views()}))
    for name, sql in views().items():
        if name in present:
            translated = translate(sql, "postgres", f"views/{name}.sql")
            server.execute(f"CREATE TEMP TABLE {name} AS {translated}")


@pytest.mark.parametrize("definition", measures().values(), ids=lambda d: d.id)
def test_worked_examples_give_the_same_cases(definition: Definition, server: Server) -> None:
    page = page_of(definition)
    if page is None:
        pytest.skip("tests/measures says that it has no page")
    for example in page.examples:
        context = open_given(example, definition)
        try:
            furnish(server, context)
            here = context.con.execute(definition.sql).fetchall()
            there = server.rows(translate(definition.sql, "postgres", definition.file))
        finally:
            context.close()
            server.undo()
            server.mark()
        assert not difference(here, there), f"{definition.id}: {example.title}"

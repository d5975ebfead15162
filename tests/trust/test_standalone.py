"""A measure as one statement gives its own cases, without the views that Sightline makes."""

import json

import pytest
from click.testing import CliRunner
from tests.trust.server import LOCAL, Server, difference

from sightline.cli.main import cli
from sightline.engine.context import Context
from sightline.engine.definition import Definition
from sightline.engine.dialects.functions import OTHERS
from sightline.engine.dialects.standalone import standalone
from sightline.engine.examples import page_of
from sightline.engine.given import open_given
from sightline.engine.library import measures, views
from sightline.engine.reads import tables_read


def by_views() -> list[Definition]:
    """One measure for each set of views that any measure reads."""
    found: dict[frozenset[str], Definition] = {}
    for definition in measures().values():
        read = tables_read(definition.sql, definition.file) & set(views())
        if read and page_of(definition) is not None:
            found.setdefault(read, definition)
    return list(found.values())


def example_of(definition: Definition) -> Context:
    """The longest worked example, with its views taken away."""
    page = page_of(definition)
    assert page is not None
    example = max(page.examples, key=lambda each: sum(len(t.rows) for t in each.given))
    return open_given(example, definition)


def without_views(context: Context) -> None:
    for (name,) in context.con.execute("SHOW TABLES").fetchall():
        if name in views():
            context.con.execute(f"DROP TABLE {name}")


@pytest.mark.parametrize("definition", by_views(), ids=lambda d: d.id)
def test_it_gives_the_cases_of_the_measure(definition: Definition) -> None:
    context = example_of(definition)
    try:
        wanted = context.con.execute(definition.sql).fetchall()
        without_views(context)
        found = context.con.execute(standalone(definition, "duckdb")).fetchall()
    finally:
        context.close()
    assert not difference(wanted, found)


@pytest.mark.allow_hosts(LOCAL)
@pytest.mark.parametrize("definition", by_views(), ids=lambda d: d.id)
def test_it_gives_them_on_postgresql_too(definition: Definition, server: Server) -> None:
    context = example_of(definition)
    try:
        wanted = context.con.execute(definition.sql).fetchall()
        without_views(context)
        tables = {row[0] for row in context.con.execute("SHOW TABLES").fetchall()}
        server.keep(context.con, "calendar")
        server.take(context.con, sorted(tables - {"calendar"}))
        found = server.rows(standalone(definition, "postgres"))
    finally:
        context.close()
    assert not difference(wanted, found)


@pytest.mark.parametrize("dialect", OTHERS)
def test_the_with_stands_at_the_head_alone(dialect: str) -> None:
    for definition in by_views():
        assert standalone(definition, dialect).count("WITH ") == 1, definition.id


def catalogue(*words: str) -> str:
    result = CliRunner().invoke(cli, ["catalogue", *words])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_the_catalogue_prints_it() -> None:
    text = catalogue("--sql", "cpp_number_n", "--dialect", "tsql")
    assert text.startswith("-- ")
    assert "for SQL Server: not run." in text
    assert text == standalone(measures()["cpp_number_n"], "tsql")
    assert catalogue("--sql", "cpp_number_n").startswith(
        standalone(measures()["cpp_number_n"], "duckdb")
    )


def test_a_measure_that_is_not_there_is_named() -> None:
    result = CliRunner().invoke(cli, ["catalogue", "--sql", "cpp_numbr_n"])
    assert result.exit_code == 2
    assert "There is no measure 'cpp_numbr_n'" in result.stderr
    recorded = next(d.id for d in measures().values() if d.kind == "recorded")
    assert "local_recorded_figures" in catalogue("--sql", recorded)
    assert json.loads(catalogue("--format", "json"))

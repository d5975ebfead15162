"""Every measure, check and view gives the same rows on DuckDB and PostgreSQL over one authority.

The record is a small synthetic authority's, in every format, loaded as a council loads its own.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.trust.server import LOCAL, Server, difference
from tests.trust.test_measures_on_postgresql import furnish

from sightline.cli.main import cli
from sightline.engine.cases import names_read
from sightline.engine.check_room import furnish as furnish_checks
from sightline.engine.check_room import tables_behind
from sightline.engine.checking import HOLDERS
from sightline.engine.context import Context, open_context
from sightline.engine.dialects.writers import translate
from sightline.engine.library import checks, measures, views
from sightline.history import Store
from sightline.record.settings import load_settings

pytestmark = pytest.mark.allow_hosts(LOCAL)
POPULATION, MONTHS, SEED = 5_000, 5, 5


def run(*words: object) -> None:
    result = CliRunner().invoke(cli, [str(word) for word in words])
    assert result.exit_code == 0, result.output


@pytest.fixture(scope="module")
def context(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Context]:
    folder = tmp_path_factory.mktemp("authority")
    made, store = folder / "made", folder / "store"
    run("synthetic", made, "--population", POPULATION, "--months", MONTHS, "--seed", SEED)
    authority = made / "authority.toml"
    run("load", made, "--settings", authority, "--store", store)
    with Store.open(Path(store)).view() as view:
        asked = list(checks().values())
        names = names_read([*measures().values(), *asked]) | set(views()) | {HOLDERS}
        names |= tables_behind(names, view.tables)
        names |= {f"{table}_versions" for table in tables_behind(names, view.tables)}
        opened = open_context(view, load_settings(authority), names)
        furnish_checks(opened.con, names_read(asked), view.tables)
    yield opened
    opened.close()


def test_every_select_gives_the_same_rows(context: Context, server: Server) -> None:
    """One test, because giving the server the record takes longest; it lists all that differ."""
    furnish(server, context)
    server.execute("ANALYZE")
    selects = {name: f"SELECT * FROM {name}" for name in views()}
    selects |= {d.file: d.sql for d in (*measures().values(), *checks().values())}
    wrong, empty = [], []
    for file, sql in selects.items():
        here = context.con.execute(sql).fetchall()
        differs = difference(here, server.rows(translate(sql, "postgres", file)))
        if not here:
            empty.append(file)
        if differs:
            wrong.append(f"{file}: {differs}")
    assert wrong == []
    # Two empty results are equal too, and show little.
    assert len(empty) < len(selects) / 2, empty

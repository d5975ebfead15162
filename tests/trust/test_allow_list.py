"""The allow-list is enforced, and each node is written once in every dialect: run, or pinned."""

from collections import Counter
from pathlib import Path

import duckdb
import pytest
import sqlglot
from tests.trust.server import LOCAL, Server, difference

from sightline.engine.allowed import parse_select
from sightline.engine.dialects.embedded import connect
from sightline.engine.dialects.functions import OTHERS, SHARED
from sightline.engine.dialects.nodes import NODES, SAMPLE, SYNTAX, Syntax
from sightline.engine.dialects.page import dialects_page
from sightline.engine.dialects.writers import translate
from sightline.engine.errors import DefinitionError
from sightline.engine.library import checks, measures, views

PINNED = Path(__file__).with_name("pinned.sql")
ROWS = """INSERT INTO sample VALUES
(1, 'x', 'Three', 1, 2, 2.5, '2000-02-29', '2021-02-28',
    '2021-03-27 22:30', '2021-03-28 02:45:01'),
(2, 'X', ' two ', 2, 0, -2.5, '2000-02-29', '2021-03-01',
    '2021-01-01 00:00', '2021-01-01 23:59:59'),
(3, 'x', NULL, -3, NULL, 0.25, '2021-08-31', '2022-02-28',
    '2020-12-31 23:59:59', '2021-01-01 00:00'),
(4, NULL, 'é ete', 4, -4, 1234.45, '2019-04-01', '2019-03-31', NULL, '2021-01-01 00:00'),
(5, 'z', 'e', NULL, 3, NULL, NULL, '2020-06-30', '2021-01-01 00:00', NULL),
(6, 'é', 'a e', 7, 3, -0.05, '2020-01-31', '2020-02-29', '2021-06-01 10:00', '2021-06-04 10:01'),
(7, '', '', 7, 7, 3.5, '2021-12-31', NULL, '2021-06-01 10:00', '2021-05-30 09:00')"""


def pinned() -> str:
    """The text of every example and function in every dialect, as it is pinned."""
    lines = []
    for syntax in SYNTAX:
        for dialect in OTHERS:
            sql = " ".join(translate(syntax.example, dialect).split())
            lines.append(f"-- {syntax.name}: {dialect}\n{sql};\n")
    for name, shared in SHARED.items():
        for dialect in ("duckdb", *OTHERS):
            text = shared.written(dialect, *shared.parameters)
            lines.append(f"-- {name}: {dialect}\nSELECT {text};\n")
    return "\n".join(lines)


def sample() -> duckdb.DuckDBPyConnection:
    con = connect()
    con.execute(f"CREATE TABLE sample ({SAMPLE})")
    con.execute(ROWS)
    return con


@pytest.mark.parametrize("syntax", SYNTAX, ids=lambda s: s.name)
def test_an_example_holds_its_nodes_and_is_allowed(syntax: Syntax) -> None:
    held = {type(node) for node in parse_select(syntax.example, "x.sql").walk()}
    assert set(syntax.nodes) <= held
    assert sample().execute(syntax.example).fetchall()


@pytest.mark.allow_hosts(LOCAL)
@pytest.mark.parametrize("syntax", SYNTAX, ids=lambda s: s.name)
def test_an_example_gives_the_same_rows_on_postgresql(syntax: Syntax, server: Server) -> None:
    con = sample()
    server.take(con, ["sample"])
    here = con.execute(syntax.example).fetchall()
    assert not difference(here, server.rows(translate(syntax.example, "postgres")))


def test_the_text_of_every_dialect_is_pinned() -> None:
    """Look at what changed; then ``python -m tests.trust.test_allow_list`` writes it anew."""
    assert pinned() == PINNED.read_text(encoding="utf-8")


@pytest.mark.parametrize("dialect", OTHERS)
def test_what_is_pinned_can_be_read_in_its_dialect(dialect: str) -> None:
    for syntax in SYNTAX:
        assert sqlglot.parse_one(translate(syntax.example, dialect), dialect=dialect)


def test_no_node_stands_twice() -> None:
    assert [node for node, n in Counter(NODES).items() if n > 1] == []


@pytest.mark.parametrize("dialect", OTHERS)
def test_all_that_ships_can_be_written_in_every_dialect(dialect: str) -> None:
    shipped = {d.file: d.sql for d in (*measures().values(), *checks().values()) if d.sql}
    for file, sql in {**shipped, **views()}.items():
        assert translate(sql, dialect, file), file


def test_the_page_shows_every_node_and_whether_it_was_run() -> None:
    page = dialects_page()
    for node in NODES:
        assert f"`{node.__name__}`" in page
    for name in SHARED:
        assert f"\n### {name}(" in page
    assert "| SQL Server | not run |" in page


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("SELECT try_cast(a AS DATE) FROM t", "'trycast' is not in the allow-list"),
        ("SELECT current_date AS day FROM t", "'currentdate' is not in the allow-list"),
        ("SELECT a FROM t WHERE a ILIKE 'x%'", "'ilike' is not in the allow-list"),
        ("SELECT d + INTERVAL 1 DAY FROM t", "'interval' is not in the allow-list"),
        ("SELECT list(a) FROM t", "not in the allow-list"),
        ("SELECT a FROM read_csv('x.csv')", "not in the allow-list"),
        ("SELECT date_diff('month', a, b) FROM t", "date_diff must count days"),
        ("SELECT CAST(a AS JSON) FROM t", "a cast must be to DATE, VARCHAR"),
        ("SELECT * EXCLUDE (a) FROM t", "must stand alone"),
        ("SELECT a FROM t USING SAMPLE 10%", "not in the allow-list"),
        ("SELECT a FROM t LIMIT 1", "not in the allow-list"),
        ("SELECT a FROM t QUALIFY row_number() OVER (ORDER BY a) = 1", "allow-list"),
        ("SELECT a FROM t SEMI JOIN u ON t.a = u.a", "a join must be"),
        ("SELECT count(*) FILTER (WHERE a = 1) FROM t", "'filter' is not in the allow-list"),
        ("SELECT a FROM other.t", "by its bare name"),
        ("SELECT $1 AS a FROM t", "'placeholder' is not in the allow-list"),
        ("SELECT a, count(*) FROM t GROUP BY ALL", "GROUP BY ALL is not in the allow-list"),
        (
            "WITH a AS (SELECT 1 AS x) SELECT * FROM (WITH a AS (SELECT 2 AS x) SELECT * FROM a) q",
            "found 'a' twice",
        ),
        ("DROP TABLE t", "the file must hold one SELECT"),
        ("SELECT 1; SELECT 2", "the file must hold one SELECT"),
    ],
)
def test_what_is_not_on_it_is_refused_by_name(sql: str, said: str) -> None:
    with pytest.raises(DefinitionError, match=r"x\.sql: ") as raised:
        parse_select(sql, "x.sql")
    assert said in str(raised.value)


if __name__ == "__main__":
    PINNED.write_text(pinned(), encoding="utf-8")

"""A measure file that is wrong is refused by name, with what must hold."""

import pytest

from sightline.engine.allowed import parse_measure, tables_of
from sightline.engine.definition import Kind, Unit, read_definition
from sightline.engine.errors import DefinitionError
from sightline.engine.library import read_all

GOOD = """\
-- id: referrals_n
-- title: Referrals
-- question: How many?
-- area: Front door
-- kind: flow
-- unit: count
-- needs: ssd_cin_episodes, ssd_person | local_identities
-- traps: The same child: twice on one day
--   counts once.
SELECT person_id AS child, cine_referral_date AS date FROM ssd_cin_episodes
"""


def test_header_and_sql_are_read() -> None:
    found = read_definition(GOOD, "referrals_n.sql")
    assert found.kind is Kind.FLOW
    assert found.unit is Unit.COUNT
    assert found.needs == (("ssd_cin_episodes",), ("ssd_person", "local_identities"))
    assert found.traps == "The same child: twice on one day counts once."
    assert found.sql.startswith("SELECT")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("-- kind: flow", "-- kind: stream"), "'kind' must be one of flow, snapshot, value"),
        (("-- kind: flow\n", ""), "'kind' must be one of"),
        (("-- title: Referrals\n", ""), "the header must have 'title'"),
        (("-- unit: count", "-- units: count"), "found 'units'"),
        (("-- id: referrals_n", "-- id: Referrals N"), "small letters, digits and underscores"),
        (("-- unit: count", "-- look_back_months: a year"), "a whole number of months"),
        (("-- area: Front door", "-- title: Again"), "'title' stands there twice"),
    ],
)
def test_a_wrong_header_is_refused_by_name(change: tuple[str, str], message: str) -> None:
    with pytest.raises(DefinitionError, match=message) as caught:
        read_definition(GOOD.replace(*change), "referrals_n.sql")
    assert str(caught.value).startswith("referrals_n.sql")


def test_a_file_without_a_select_is_refused() -> None:
    with pytest.raises(DefinitionError, match="one SELECT after its header"):
        read_definition("\n".join(GOOD.splitlines()[:-1]), "x.sql")


def test_two_files_with_one_id_are_refused() -> None:
    with pytest.raises(DefinitionError, match=r"a\.sql has it too"):
        read_all([("a.sql", GOOD), ("b.sql", GOOD)])


@pytest.mark.parametrize(
    ("sql", "message"),
    [
        ("SELECT count(*) AS n FROM ssd_person", "not a summary"),
        ("SELECT child, max(d) AS date FROM t GROUP BY child", "not a summary"),
        ("SELECT * FROM a JOIN b USING (x)", "with ON"),
        ("SELECT * FROM a SEMI JOIN b ON a.x = b.x", "a join must be"),
        ("SELECT * FROM a ASOF JOIN b ON a.x >= b.x", "join"),
        ("SELECT DISTINCT ON (child) * FROM t", "DISTINCT ON"),
        ("SELECT * FROM t QUALIFY row_number() OVER () = 1", "QUALIFY"),
        ("SELECT child, d + INTERVAL 3 MONTH AS date FROM t", "allow-list"),
        ("SELECT arg_max(a, b) AS child FROM t", "allow-list"),
        ("SELECT [1, 2] AS child FROM t", "allow-list"),
        ("SELECT child FROM t WHERE child ILIKE 'a%'", "allow-list"),
        ("SELECT sum(x) FILTER (WHERE y) AS n FROM t", "allow-list"),
        ("SELECT * FROM read_csv('/etc/passwd')", "allow-list|shared ones"),
        ("SELECT * FROM other.main.t", "by its bare name"),
        ("DROP TABLE t", "one SELECT"),
        ("SELECT 1 AS child; SELECT 2 AS child", "one SELECT"),
        ("SELECT FROM WHERE", "one SELECT that can be read"),
        ("SELECT getenv('HOME') AS child FROM t", "shared ones"),
    ],
)
def test_sql_outside_the_allow_list_is_refused(sql: str, message: str) -> None:
    with pytest.raises(DefinitionError, match=message):
        parse_measure(sql, "x.sql")


def test_the_tables_read_leave_out_named_queries() -> None:
    tree = parse_measure("WITH a AS (SELECT * FROM b) SELECT * FROM a JOIN c ON a.x = c.x", "x.sql")
    assert tables_of(tree) == {"b", "c"}

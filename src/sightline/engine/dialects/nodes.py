"""The syntax that a measure may use: each node with an example that is run and translated.

``allowed`` refuses what is not here. The examples are over ``SAMPLE``; ``tests/trust`` runs each
on DuckDB and PostgreSQL and pins its text in SQL Server and Spark SQL, and ``page`` shows them.
"""

from typing import NamedTuple

from sqlglot import expressions as e


class Syntax(NamedTuple):
    """Some nodes that belong together: their name, an example over ``SAMPLE``, the node types."""

    name: str
    example: str
    nodes: tuple[type[e.Expr], ...]


SAMPLE = (
    "id BIGINT, a VARCHAR, b VARCHAR, n BIGINT, m BIGINT, x DOUBLE, d DATE, f DATE, t TIMESTAMP, "
    "u TIMESTAMP"
)
"""The columns of the table ``sample`` that every example reads."""

SYNTAX: tuple[Syntax, ...] = (
    Syntax(
        "SELECT, FROM, WHERE, an alias, a literal",
        "SELECT s.id AS case_id, 'x' AS word, 2 AS two FROM sample s WHERE s.n = 1",
        (e.Select, e.From, e.Where, e.Column, e.Identifier, e.Alias, e.Table, e.TableAlias,
         e.Literal, e.EQ),
    ),
    Syntax("all columns", "SELECT s.* FROM sample s", (e.Star,)),
    Syntax(
        "JOIN, LEFT JOIN, CROSS JOIN",
        "SELECT s.id, o.id AS other, c.id AS third FROM sample s JOIN sample o ON o.n = s.m "
        "LEFT JOIN sample c ON c.n = s.n AND c.id > s.id",
        (e.Join,),
    ),
    Syntax(
        "WITH",
        "WITH early AS (SELECT id, d FROM sample WHERE d < CAST('2021-01-01' AS DATE)) "
        "SELECT early.id FROM early",
        (e.With, e.CTE),
    ),
    Syntax(
        "a query in FROM, and as a value",
        "SELECT q.id, (SELECT max(o.n) FROM sample o WHERE o.a = q.a) AS most "
        "FROM (SELECT id, a FROM sample) q",
        (e.Subquery, e.Max),
    ),
    Syntax(
        "UNION, UNION ALL",
        "SELECT n FROM sample UNION SELECT m FROM sample UNION ALL SELECT id FROM sample",
        (e.Union,),
    ),
    Syntax(
        "EXCEPT",
        "SELECT q.n FROM (SELECT n FROM sample EXCEPT SELECT m FROM sample) q",
        (e.Except,),
    ),
    Syntax(
        "INTERSECT",
        "SELECT q.n FROM (SELECT n FROM sample INTERSECT SELECT m FROM sample) q",
        (e.Intersect,),
    ),
    Syntax("DISTINCT", "SELECT DISTINCT a FROM sample", (e.Distinct,)),
    Syntax(
        "GROUP BY, HAVING, aggregates below the top",
        "SELECT g.a, g.fewest, g.mean, g.total, g.many FROM (SELECT a, min(n) AS fewest, "
        "avg(n) AS mean, sum(n) AS total, count(DISTINCT m) AS many FROM sample GROUP BY a "
        "HAVING count(*) > 1) g",
        (e.Group, e.Having, e.Min, e.Avg, e.Sum, e.Count),
    ),
    Syntax(
        "AND, OR, NOT, brackets, TRUE",
        "SELECT id FROM sample WHERE (n = 1 OR NOT m = 2) AND TRUE",
        (e.And, e.Or, e.Not, e.Paren, e.Boolean),
    ),
    Syntax(
        "comparison",
        "SELECT id FROM sample WHERE n <> m OR n > 3 OR n >= m OR d < f OR d <= f",
        (e.NEQ, e.GT, e.GTE, e.LT, e.LTE),
    ),
    Syntax(
        "BETWEEN, IN, IS NULL",
        "SELECT id FROM sample WHERE n BETWEEN 1 AND 2 OR a IN ('x', 'y') OR d IS NULL "
        "OR f IS NOT NULL",
        (e.Between, e.In, e.Is, e.Null),
    ),
    Syntax(
        "EXISTS",
        "SELECT s.id FROM sample s WHERE EXISTS (SELECT 1 FROM sample o WHERE o.n = s.m)",
        (e.Exists,),
    ),
    Syntax(
        "CASE",
        "SELECT id, CASE WHEN n > 1 THEN 1 WHEN n = 1 THEN 0 ELSE NULL END AS met FROM sample",
        (e.Case, e.If),
    ),
    Syntax(
        "coalesce, nullif",
        "SELECT id, coalesce(a, b, '-') AS either, nullif(n, m) AS other FROM sample",
        (e.Coalesce, e.Nullif),
    ),
    Syntax(
        "greatest and least, nulls left out",
        "SELECT id, greatest(n, m) AS more, least(d, f) AS sooner FROM sample",
        (e.Greatest, e.Least),
    ),
    Syntax(
        "arithmetic",
        "SELECT id, n + m AS added, n - m AS less, n * m AS times, -n AS negative FROM sample",
        (e.Add, e.Sub, e.Mul, e.Neg),
    ),
    Syntax(
        "division, never whole: of whole numbers too",
        "SELECT id, n / nullif(m, 0) AS part FROM sample",
        (e.Div,),
    ),
    Syntax(
        "remainder, absolute value",
        "SELECT id, n % 3 AS remainder, abs(n) AS size FROM sample",
        (e.Mod, e.Abs),
    ),
    Syntax(
        "round, halves away from zero; ceil, floor",
        "SELECT id, round(x) AS whole, round(x, 1) AS tenths, ceil(x) AS up, floor(x) AS down "
        "FROM sample",
        (e.Round, e.Ceil, e.Floor),
    ),
    Syntax(
        "text joined by ||: null where a part is null",
        "SELECT id, a || ': ' || b AS joined FROM sample",
        (e.DPipe,),
    ),
    Syntax(
        "text joined by concat: nulls left out",
        "SELECT id, concat(a, '-', b) AS joined FROM sample",
        (e.Concat,),
    ),
    Syntax(
        "text: lower, upper, trim, length",
        "SELECT id, lower(a) AS low, upper(a) AS high, trim(b) AS bare, length(b) AS long "
        "FROM sample",
        (e.Lower, e.Upper, e.Trim, e.Length),
    ),
    Syntax(
        "text: left, substring, replace, LIKE",
        "SELECT id, left(a, 1) AS head, substring(b, 2, 2) AS middle, replace(b, 'e', '_') AS "
        "changed FROM sample WHERE NOT a LIKE 'z%'",
        (e.Left, e.Substring, e.Replace, e.Like),
    ),
    Syntax(
        "CAST of a date, a time, a number to text",
        "SELECT id, CAST(d AS VARCHAR) AS day, CAST(t AS DATE) AS of_time, CAST(n AS VARCHAR) "
        "AS number, CAST(n AS DOUBLE) AS part FROM sample",
        (e.Cast, e.DataType),
    ),
    Syntax(
        "days of the calendar between: date_diff('day', ...)",
        "SELECT id, date_diff('day', d, f) AS days, date_diff('day', t, u) AS midnights "
        "FROM sample",
        (e.DateDiff, e.Var),
    ),
    Syntax(
        "year, month and day of a date",
        "SELECT id, year(d) AS y, month(d) AS m, day(d) AS day FROM sample",
        (e.Year, e.Month, e.Day),
    ),
    Syntax(
        "row_number, rank, dense_rank; nulls last, up and down",
        "SELECT id, row_number() OVER (ORDER BY n, id) AS nth, rank() OVER (PARTITION BY a "
        "ORDER BY m DESC) AS place, dense_rank() OVER (ORDER BY d DESC) AS step FROM sample",
        (e.Window, e.Order, e.Ordered, e.RowNumber, e.Rank, e.DenseRank),
    ),
    Syntax(
        "lag, lead, first_value",
        "SELECT id, lag(n) OVER (ORDER BY d, id) AS before, lead(n) OVER (ORDER BY d, id) AS "
        "later, first_value(n) OVER (PARTITION BY a ORDER BY d, id) AS earliest FROM sample",
        (e.Lag, e.Lead, e.FirstValue),
    ),
    Syntax(
        "a total that runs over rows",
        "SELECT id, max(n) OVER (PARTITION BY a ORDER BY d, id ROWS BETWEEN UNBOUNDED PRECEDING "
        "AND 1 PRECEDING) AS most FROM sample",
        (e.WindowSpec,),
    ),
    Syntax(
        "the shared functions",
        "SELECT id, add_days(d, n) AS later, age_on(d, f) AS age, birthday(d, 18) AS adult, "
        "financial_year(d) AS fy, hours_between(t, u) AS hours FROM sample",
        (e.Anonymous,),
    ),
    Syntax(
        "the shared functions of months",
        "SELECT id, add_months(d, n) AS later, months_between(d, f) AS months FROM sample",
        (e.AddMonths, e.MonthsBetween),
    ),
)  # fmt: skip

NODES: tuple[type[e.Expr], ...] = tuple(node for each in SYNTAX for node in each.nodes)
"""Every node that a measure may hold."""

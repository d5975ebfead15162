-- SELECT, FROM, WHERE, an alias, a literal: postgres
SELECT s.id AS case_id, 'x' AS word, 2 AS two FROM sample AS s WHERE s.n = 1;

-- SELECT, FROM, WHERE, an alias, a literal: tsql
SELECT s.id AS case_id, 'x' AS word, 2 AS two FROM sample AS s WHERE s.n = 1;

-- SELECT, FROM, WHERE, an alias, a literal: spark
SELECT s.id AS case_id, 'x' AS word, 2 AS two FROM sample AS s WHERE s.n = 1;

-- all columns: postgres
SELECT s.* FROM sample AS s;

-- all columns: tsql
SELECT s.* FROM sample AS s;

-- all columns: spark
SELECT s.* FROM sample AS s;

-- JOIN, LEFT JOIN, CROSS JOIN: postgres
SELECT s.id, o.id AS other, c.id AS third FROM sample AS s JOIN sample AS o ON o.n = s.m LEFT JOIN sample AS c ON c.n = s.n AND c.id > s.id;

-- JOIN, LEFT JOIN, CROSS JOIN: tsql
SELECT s.id, o.id AS other, c.id AS third FROM sample AS s JOIN sample AS o ON o.n = s.m LEFT JOIN sample AS c ON c.n = s.n AND c.id > s.id;

-- JOIN, LEFT JOIN, CROSS JOIN: spark
SELECT s.id, o.id AS other, c.id AS third FROM sample AS s JOIN sample AS o ON o.n = s.m LEFT JOIN sample AS c ON c.n = s.n AND c.id > s.id;

-- WITH: postgres
WITH early AS ( SELECT id, d FROM sample WHERE d < CAST('2021-01-01' AS DATE) ) SELECT early.id FROM early;

-- WITH: tsql
WITH early AS ( SELECT id AS id, d AS d FROM sample WHERE d < CAST('2021-01-01' AS DATE) ) SELECT early.id FROM early;

-- WITH: spark
WITH early AS ( SELECT id, d FROM sample WHERE d < CAST('2021-01-01' AS DATE) ) SELECT early.id FROM early;

-- a query in FROM, and as a value: postgres
SELECT q.id, ( SELECT MAX(o.n) FROM sample AS o WHERE o.a = q.a ) AS most FROM ( SELECT id, a FROM sample ) AS q;

-- a query in FROM, and as a value: tsql
SELECT q.id, ( SELECT MAX(o.n) FROM sample AS o WHERE o.a = q.a ) AS most FROM ( SELECT id AS id, a AS a FROM sample ) AS q;

-- a query in FROM, and as a value: spark
SELECT q.id, ( SELECT MAX(o.n) FROM sample AS o WHERE o.a = q.a ) AS most FROM ( SELECT id, a FROM sample ) AS q;

-- UNION, UNION ALL: postgres
SELECT n FROM sample UNION SELECT m FROM sample UNION ALL SELECT id FROM sample;

-- UNION, UNION ALL: tsql
SELECT n FROM sample UNION SELECT m FROM sample UNION ALL SELECT id FROM sample;

-- UNION, UNION ALL: spark
SELECT n FROM sample UNION SELECT m FROM sample UNION ALL SELECT id FROM sample;

-- EXCEPT: postgres
SELECT q.n FROM ( SELECT n FROM sample EXCEPT SELECT m FROM sample ) AS q;

-- EXCEPT: tsql
SELECT q.n FROM ( SELECT n FROM sample EXCEPT SELECT m FROM sample ) AS q;

-- EXCEPT: spark
SELECT q.n FROM ( SELECT n FROM sample EXCEPT SELECT m FROM sample ) AS q;

-- INTERSECT: postgres
SELECT q.n FROM ( SELECT n FROM sample INTERSECT SELECT m FROM sample ) AS q;

-- INTERSECT: tsql
SELECT q.n FROM ( SELECT n FROM sample INTERSECT SELECT m FROM sample ) AS q;

-- INTERSECT: spark
SELECT q.n FROM ( SELECT n FROM sample INTERSECT SELECT m FROM sample ) AS q;

-- DISTINCT: postgres
SELECT DISTINCT a FROM sample;

-- DISTINCT: tsql
SELECT DISTINCT a FROM sample;

-- DISTINCT: spark
SELECT DISTINCT a FROM sample;

-- GROUP BY, HAVING, aggregates below the top: postgres
SELECT g.a, g.fewest, g.mean, g.total, g.many FROM ( SELECT a, MIN(n) AS fewest, AVG(n) AS mean, SUM(n) AS total, COUNT(DISTINCT m) AS many FROM sample GROUP BY a HAVING COUNT(*) > 1 ) AS g;

-- GROUP BY, HAVING, aggregates below the top: tsql
SELECT g.a, g.fewest, g.mean, g.total, g.many FROM ( SELECT a AS a, MIN(n) AS fewest, AVG(CAST(n AS FLOAT)) AS mean, SUM(n) AS total, COUNT_BIG(DISTINCT m) AS many FROM sample GROUP BY a HAVING COUNT_BIG(*) > 1 ) AS g;

-- GROUP BY, HAVING, aggregates below the top: spark
SELECT g.a, g.fewest, g.mean, g.total, g.many FROM ( SELECT a, MIN(n) AS fewest, AVG(n) AS mean, SUM(n) AS total, COUNT(DISTINCT m) AS many FROM sample GROUP BY a HAVING COUNT(*) > 1 ) AS g;

-- AND, OR, NOT, brackets, TRUE: postgres
SELECT id FROM sample WHERE ( n = 1 OR NOT m = 2 ) AND TRUE;

-- AND, OR, NOT, brackets, TRUE: tsql
SELECT id FROM sample WHERE ( n = 1 OR NOT m = 2 ) AND (1 = 1);

-- AND, OR, NOT, brackets, TRUE: spark
SELECT id FROM sample WHERE ( n = 1 OR NOT m = 2 ) AND TRUE;

-- comparison: postgres
SELECT id FROM sample WHERE n <> m OR n > 3 OR n >= m OR d < f OR d <= f;

-- comparison: tsql
SELECT id FROM sample WHERE n <> m OR n > 3 OR n >= m OR d < f OR d <= f;

-- comparison: spark
SELECT id FROM sample WHERE n <> m OR n > 3 OR n >= m OR d < f OR d <= f;

-- BETWEEN, IN, IS NULL: postgres
SELECT id FROM sample WHERE n BETWEEN 1 AND 2 OR a IN ('x', 'y') OR d IS NULL OR NOT f IS NULL;

-- BETWEEN, IN, IS NULL: tsql
SELECT id FROM sample WHERE n BETWEEN 1 AND 2 OR a IN ('x', 'y') OR d IS NULL OR NOT f IS NULL;

-- BETWEEN, IN, IS NULL: spark
SELECT id FROM sample WHERE n BETWEEN 1 AND 2 OR a IN ('x', 'y') OR d IS NULL OR NOT f IS NULL;

-- EXISTS: postgres
SELECT s.id FROM sample AS s WHERE EXISTS( SELECT 1 FROM sample AS o WHERE o.n = s.m );

-- EXISTS: tsql
SELECT s.id FROM sample AS s WHERE EXISTS( SELECT 1 FROM sample AS o WHERE o.n = s.m );

-- EXISTS: spark
SELECT s.id FROM sample AS s WHERE EXISTS( SELECT 1 FROM sample AS o WHERE o.n = s.m );

-- CASE: postgres
SELECT id, CASE WHEN n > 1 THEN 1 WHEN n = 1 THEN 0 ELSE NULL END AS met FROM sample;

-- CASE: tsql
SELECT id, CASE WHEN n > 1 THEN 1 WHEN n = 1 THEN 0 ELSE NULL END AS met FROM sample;

-- CASE: spark
SELECT id, CASE WHEN n > 1 THEN 1 WHEN n = 1 THEN 0 ELSE NULL END AS met FROM sample;

-- coalesce, nullif: postgres
SELECT id, COALESCE(a, b, '-') AS either, NULLIF(n, m) AS other FROM sample;

-- coalesce, nullif: tsql
SELECT id, COALESCE(a, b, '-') AS either, NULLIF(n, m) AS other FROM sample;

-- coalesce, nullif: spark
SELECT id, COALESCE(a, b, '-') AS either, NULLIF(n, m) AS other FROM sample;

-- greatest and least, nulls left out: postgres
SELECT id, GREATEST(n, m) AS more, LEAST(d, f) AS sooner FROM sample;

-- greatest and least, nulls left out: tsql
SELECT id, GREATEST(n, m) AS more, LEAST(d, f) AS sooner FROM sample;

-- greatest and least, nulls left out: spark
SELECT id, GREATEST(n, m) AS more, LEAST(d, f) AS sooner FROM sample;

-- arithmetic: postgres
SELECT id, n + m AS added, n - m AS less, n * m AS times, -n AS negative FROM sample;

-- arithmetic: tsql
SELECT id, n + m AS added, n - m AS less, n * m AS times, -n AS negative FROM sample;

-- arithmetic: spark
SELECT id, n + m AS added, n - m AS less, n * m AS times, -n AS negative FROM sample;

-- division, never whole: of whole numbers too: postgres
SELECT id, CAST(n AS DOUBLE PRECISION) / NULLIF(m, 0) AS part FROM sample;

-- division, never whole: of whole numbers too: tsql
SELECT id, CAST(n AS FLOAT) / NULLIF(m, 0) AS part FROM sample;

-- division, never whole: of whole numbers too: spark
SELECT id, n / NULLIF(m, 0) AS part FROM sample;

-- remainder, absolute value: postgres
SELECT id, MOD(CAST(n AS DECIMAL), CAST(3 AS DECIMAL)) AS remainder, ABS(n) AS size FROM sample;

-- remainder, absolute value: tsql
SELECT id, n % 3 AS remainder, ABS(n) AS size FROM sample;

-- remainder, absolute value: spark
SELECT id, n % 3 AS remainder, ABS(n) AS size FROM sample;

-- round, halves away from zero; ceil, floor: postgres
SELECT id, ROUND(CAST(x AS DECIMAL)) AS whole, ROUND(CAST(x AS DECIMAL), 1) AS tenths, CEIL(x) AS up, FLOOR(x) AS down FROM sample;

-- round, halves away from zero; ceil, floor: tsql
SELECT id, ROUND(x, 0) AS whole, ROUND(x, 1) AS tenths, CEILING(x) AS up, FLOOR(x) AS down FROM sample;

-- round, halves away from zero; ceil, floor: spark
SELECT id, ROUND(x) AS whole, ROUND(x, 1) AS tenths, CEIL(x) AS up, FLOOR(x) AS down FROM sample;

-- text joined by ||: null where a part is null: postgres
SELECT id, a || ': ' || b AS joined FROM sample;

-- text joined by ||: null where a part is null: tsql
SELECT id, a + ': ' + b AS joined FROM sample;

-- text joined by ||: null where a part is null: spark
SELECT id, a || ': ' || b AS joined FROM sample;

-- text joined by concat: nulls left out: postgres
SELECT id, CONCAT(a, '-', b) AS joined FROM sample;

-- text joined by concat: nulls left out: tsql
SELECT id, CONCAT(a, '-', b) AS joined FROM sample;

-- text joined by concat: nulls left out: spark
SELECT id, CONCAT(COALESCE(a, ''), '-', COALESCE(b, '')) AS joined FROM sample;

-- text: lower, upper, trim, length: postgres
SELECT id, LOWER(a) AS low, UPPER(a) AS high, TRIM(b) AS bare, LENGTH(b) AS long FROM sample;

-- text: lower, upper, trim, length: tsql
SELECT id, LOWER(a) AS low, UPPER(a) AS high, TRIM(b) AS bare, (LEN(b + 'x') - 1) AS long FROM sample;

-- text: lower, upper, trim, length: spark
SELECT id, LOWER(a) AS low, UPPER(a) AS high, TRIM(b) AS bare, LENGTH(b) AS long FROM sample;

-- text: left, substring, replace, LIKE: postgres
SELECT id, LEFT(a, 1) AS head, SUBSTRING(b FROM 2 FOR 2) AS middle, REPLACE(b, 'e', '_') AS changed FROM sample WHERE NOT a LIKE 'z%';

-- text: left, substring, replace, LIKE: tsql
SELECT id, LEFT(a, 1) AS head, SUBSTRING(b, 2, 2) AS middle, REPLACE(b, 'e', '_') AS changed FROM sample WHERE NOT a LIKE 'z%';

-- text: left, substring, replace, LIKE: spark
SELECT id, LEFT(a, 1) AS head, SUBSTRING(b, 2, 2) AS middle, REPLACE(b, 'e', '_') AS changed FROM sample WHERE NOT a LIKE 'z%';

-- CAST of a date, a time, a number to text: postgres
SELECT id, CAST(d AS TEXT) AS day, CAST(t AS DATE) AS of_time, CAST(n AS TEXT) AS number, CAST(n AS DOUBLE PRECISION) AS part FROM sample;

-- CAST of a date, a time, a number to text: tsql
SELECT id, CAST(d AS VARCHAR(MAX)) AS day, CAST(t AS DATE) AS of_time, CAST(n AS VARCHAR(MAX)) AS number, CAST(n AS FLOAT) AS part FROM sample;

-- CAST of a date, a time, a number to text: spark
SELECT id, CAST(d AS STRING) AS day, CAST(t AS DATE) AS of_time, CAST(n AS STRING) AS number, CAST(n AS DOUBLE) AS part FROM sample;

-- days of the calendar between: date_diff('day', ...): postgres
SELECT id, (CAST(f AS DATE) - CAST(d AS DATE)) AS days, (CAST(u AS DATE) - CAST(t AS DATE)) AS midnights FROM sample;

-- days of the calendar between: date_diff('day', ...): tsql
SELECT id, DATEDIFF(DAY, d, f) AS days, DATEDIFF(DAY, t, u) AS midnights FROM sample;

-- days of the calendar between: date_diff('day', ...): spark
SELECT id, DATEDIFF(f, d) AS days, DATEDIFF(u, t) AS midnights FROM sample;

-- year, month and day of a date: postgres
SELECT id, CAST(EXTRACT(YEAR FROM d) AS INT) AS y, CAST(EXTRACT(MONTH FROM d) AS INT) AS m, CAST(EXTRACT(DAY FROM d) AS INT) AS day FROM sample;

-- year, month and day of a date: tsql
SELECT id, YEAR(d) AS y, MONTH(d) AS m, DAY(d) AS day FROM sample;

-- year, month and day of a date: spark
SELECT id, YEAR(d) AS y, MONTH(d) AS m, DAY(d) AS day FROM sample;

-- row_number, rank, dense_rank; nulls last, up and down: postgres
SELECT id, ROW_NUMBER() OVER (ORDER BY n, id) AS nth, RANK() OVER (PARTITION BY a ORDER BY m DESC NULLS LAST) AS place, DENSE_RANK() OVER (ORDER BY d DESC NULLS LAST) AS step FROM sample;

-- row_number, rank, dense_rank; nulls last, up and down: tsql
SELECT id, ROW_NUMBER() OVER ( ORDER BY CASE WHEN n IS NULL THEN 1 ELSE 0 END, n, CASE WHEN id IS NULL THEN 1 ELSE 0 END, id ) AS nth, RANK() OVER (PARTITION BY a ORDER BY CASE WHEN m IS NULL THEN 1 ELSE 0 END, m DESC) AS place, DENSE_RANK() OVER (ORDER BY CASE WHEN d IS NULL THEN 1 ELSE 0 END, d DESC) AS step FROM sample;

-- row_number, rank, dense_rank; nulls last, up and down: spark
SELECT id, ROW_NUMBER() OVER (ORDER BY n NULLS LAST, id NULLS LAST) AS nth, RANK() OVER (PARTITION BY a ORDER BY m DESC) AS place, DENSE_RANK() OVER (ORDER BY d DESC) AS step FROM sample;

-- lag, lead, first_value: postgres
SELECT id, LAG(n) OVER (ORDER BY d, id) AS before, LEAD(n) OVER (ORDER BY d, id) AS later, FIRST_VALUE(n) OVER (PARTITION BY a ORDER BY d, id) AS earliest FROM sample;

-- lag, lead, first_value: tsql
SELECT id, LAG(n) OVER ( ORDER BY CASE WHEN d IS NULL THEN 1 ELSE 0 END, d, CASE WHEN id IS NULL THEN 1 ELSE 0 END, id ) AS before, LEAD(n) OVER ( ORDER BY CASE WHEN d IS NULL THEN 1 ELSE 0 END, d, CASE WHEN id IS NULL THEN 1 ELSE 0 END, id ) AS later, FIRST_VALUE(n) OVER ( PARTITION BY a ORDER BY CASE WHEN d IS NULL THEN 1 ELSE 0 END, d, CASE WHEN id IS NULL THEN 1 ELSE 0 END, id ) AS earliest FROM sample;

-- lag, lead, first_value: spark
SELECT id, LAG(n) OVER (ORDER BY d NULLS LAST, id NULLS LAST) AS before, LEAD(n) OVER (ORDER BY d NULLS LAST, id NULLS LAST) AS later, FIRST_VALUE(n) OVER (PARTITION BY a ORDER BY d NULLS LAST, id NULLS LAST) AS earliest FROM sample;

-- a total that runs over rows: postgres
SELECT id, MAX(n) OVER (PARTITION BY a ORDER BY d, id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS most FROM sample;

-- a total that runs over rows: tsql
SELECT id, MAX(n) OVER ( PARTITION BY a ORDER BY CASE WHEN d IS NULL THEN 1 ELSE 0 END, d, CASE WHEN id IS NULL THEN 1 ELSE 0 END, id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING ) AS most FROM sample;

-- a total that runs over rows: spark
SELECT id, MAX(n) OVER ( PARTITION BY a ORDER BY d NULLS LAST, id NULLS LAST ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING ) AS most FROM sample;

-- the shared functions: postgres
SELECT id, (CAST(d AS DATE) + CAST(n AS INT)) AS later, CAST(CASE WHEN f < d THEN 0 ELSE EXTRACT(YEAR FROM f) - EXTRACT(YEAR FROM d) - CASE WHEN EXTRACT(MONTH FROM f) * 100 + EXTRACT(DAY FROM f) < EXTRACT(MONTH FROM d) * 100 + EXTRACT(DAY FROM d) THEN 1 ELSE 0 END END AS INT) AS age, CASE WHEN EXTRACT(DAY FROM d) = 29 AND EXTRACT(DAY FROM CAST(d + MAKE_INTERVAL(years => CAST(18 AS INT)) AS DATE)) = 28 THEN CAST(d + MAKE_INTERVAL(years => CAST(18 AS INT)) AS DATE) + 1 ELSE CAST(d + MAKE_INTERVAL(years => CAST(18 AS INT)) AS DATE) END AS adult, CAST((EXTRACT(YEAR FROM d) + CASE WHEN EXTRACT(MONTH FROM d) >= 4 THEN 1 ELSE 0 END) AS INT) AS fy, (CAST(EXTRACT(EPOCH FROM CAST(u AS TIMESTAMP) - CAST(t AS TIMESTAMP)) * 1000000 AS DOUBLE PRECISION) / 3600000000.0) AS hours FROM sample;

-- the shared functions: tsql
SELECT id, DATEADD(DAY, n, CAST(d AS DATE)) AS later, CASE WHEN f < d THEN 0 ELSE YEAR(f) - YEAR(d) - CASE WHEN MONTH(f) * 100 + DAY(f) < MONTH(d) * 100 + DAY(d) THEN 1 ELSE 0 END END AS age, CASE WHEN DAY(d) = 29 AND DAY(CAST(DATEADD(YEAR, 18, d) AS DATE)) = 28 THEN DATEADD(DAY, 1, CAST(DATEADD(YEAR, 18, d) AS DATE)) ELSE CAST(DATEADD(YEAR, 18, d) AS DATE) END AS adult, (YEAR(d) + CASE WHEN MONTH(d) >= 4 THEN 1 ELSE 0 END) AS fy, (CAST(DATEDIFF_BIG(MICROSECOND, t, u) AS FLOAT) / 3600000000.0) AS hours FROM sample;

-- the shared functions: spark
SELECT id, DATE_ADD(d, CAST(n AS INT)) AS later, CASE WHEN f < d THEN 0 ELSE YEAR(f) - YEAR(d) - CASE WHEN MONTH(f) * 100 + DAY(f) < MONTH(d) * 100 + DAY(d) THEN 1 ELSE 0 END END AS age, CASE WHEN DAY(d) = 29 AND DAY(ADD_MONTHS(d, CAST(12 * 18 AS INT))) = 28 THEN DATE_ADD(ADD_MONTHS(d, CAST(12 * 18 AS INT)), 1) ELSE ADD_MONTHS(d, CAST(12 * 18 AS INT)) END AS adult, (YEAR(d) + CASE WHEN MONTH(d) >= 4 THEN 1 ELSE 0 END) AS fy, (CAST(TIMESTAMPDIFF(MICROSECOND, CAST(t AS TIMESTAMP_NTZ), CAST(u AS TIMESTAMP_NTZ)) AS DOUBLE) / 3600000000.0) AS hours FROM sample;

-- the shared functions of months: postgres
SELECT id, CAST(d + MAKE_INTERVAL(months => CAST(n AS INT)) AS DATE) AS later, CAST(((EXTRACT(YEAR FROM f) - EXTRACT(YEAR FROM d)) * 12 + EXTRACT(MONTH FROM f) - EXTRACT(MONTH FROM d) - CASE WHEN EXTRACT(DAY FROM f) < EXTRACT(DAY FROM d) AND EXTRACT(DAY FROM f + 1) <> 1 THEN 1 ELSE 0 END) AS INT) AS months FROM sample;

-- the shared functions of months: tsql
SELECT id, CAST(DATEADD(MONTH, n, d) AS DATE) AS later, ((YEAR(f) - YEAR(d)) * 12 + MONTH(f) - MONTH(d) - CASE WHEN DAY(f) < DAY(d) AND DAY(DATEADD(DAY, 1, f)) <> 1 THEN 1 ELSE 0 END) AS months FROM sample;

-- the shared functions of months: spark
SELECT id, ADD_MONTHS(d, CAST(n AS INT)) AS later, ((YEAR(f) - YEAR(d)) * 12 + MONTH(f) - MONTH(d) - CASE WHEN DAY(f) < DAY(d) AND DAY(DATE_ADD(f, 1)) <> 1 THEN 1 ELSE 0 END) AS months FROM sample;

-- add_days: duckdb
SELECT CAST(d + CAST(n AS INTEGER) AS DATE);

-- add_days: postgres
SELECT (CAST(d AS DATE) + CAST(n AS INT));

-- add_days: tsql
SELECT DATEADD(DAY, n, CAST(d AS DATE));

-- add_days: spark
SELECT DATE_ADD(d, CAST(n AS INT));

-- add_months: duckdb
SELECT CAST(d + TO_MONTHS(CAST(n AS INTEGER)) AS DATE);

-- add_months: postgres
SELECT CAST(d + MAKE_INTERVAL(months => CAST(n AS INT)) AS DATE);

-- add_months: tsql
SELECT CAST(DATEADD(MONTH, n, d) AS DATE);

-- add_months: spark
SELECT ADD_MONTHS(d, CAST(n AS INT));

-- age_on: duckdb
SELECT CASE WHEN d < birth THEN 0 ELSE YEAR(d) - YEAR(birth) - CASE WHEN MONTH(d) * 100 + DAY(d) < MONTH(birth) * 100 + DAY(birth) THEN 1 ELSE 0 END END;

-- age_on: postgres
SELECT CAST(CASE WHEN d < birth THEN 0 ELSE EXTRACT(YEAR FROM d) - EXTRACT(YEAR FROM birth) - CASE WHEN EXTRACT(MONTH FROM d) * 100 + EXTRACT(DAY FROM d) < EXTRACT(MONTH FROM birth) * 100 + EXTRACT(DAY FROM birth) THEN 1 ELSE 0 END END AS INT);

-- age_on: tsql
SELECT CASE WHEN d < birth THEN 0 ELSE YEAR(d) - YEAR(birth) - CASE WHEN MONTH(d) * 100 + DAY(d) < MONTH(birth) * 100 + DAY(birth) THEN 1 ELSE 0 END END;

-- age_on: spark
SELECT CASE WHEN d < birth THEN 0 ELSE YEAR(d) - YEAR(birth) - CASE WHEN MONTH(d) * 100 + DAY(d) < MONTH(birth) * 100 + DAY(birth) THEN 1 ELSE 0 END END;

-- birthday: duckdb
SELECT CASE WHEN DAY(birth) = 29 AND DAY(CAST(birth + TO_YEARS(CAST(n AS INTEGER)) AS DATE)) = 28 THEN CAST(birth + TO_YEARS(CAST(n AS INTEGER)) AS DATE) + 1 ELSE CAST(birth + TO_YEARS(CAST(n AS INTEGER)) AS DATE) END;

-- birthday: postgres
SELECT CASE WHEN EXTRACT(DAY FROM birth) = 29 AND EXTRACT(DAY FROM CAST(birth + MAKE_INTERVAL(years => CAST(n AS INT)) AS DATE)) = 28 THEN CAST(birth + MAKE_INTERVAL(years => CAST(n AS INT)) AS DATE) + 1 ELSE CAST(birth + MAKE_INTERVAL(years => CAST(n AS INT)) AS DATE) END;

-- birthday: tsql
SELECT CASE WHEN DAY(birth) = 29 AND DAY(CAST(DATEADD(YEAR, n, birth) AS DATE)) = 28 THEN DATEADD(DAY, 1, CAST(DATEADD(YEAR, n, birth) AS DATE)) ELSE CAST(DATEADD(YEAR, n, birth) AS DATE) END;

-- birthday: spark
SELECT CASE WHEN DAY(birth) = 29 AND DAY(ADD_MONTHS(birth, CAST(12 * n AS INT))) = 28 THEN DATE_ADD(ADD_MONTHS(birth, CAST(12 * n AS INT)), 1) ELSE ADD_MONTHS(birth, CAST(12 * n AS INT)) END;

-- months_between: duckdb
SELECT ((YEAR(b) - YEAR(a)) * 12 + MONTH(b) - MONTH(a) - CASE WHEN DAY(b) < DAY(a) AND DAY(b + 1) <> 1 THEN 1 ELSE 0 END);

-- months_between: postgres
SELECT CAST(((EXTRACT(YEAR FROM b) - EXTRACT(YEAR FROM a)) * 12 + EXTRACT(MONTH FROM b) - EXTRACT(MONTH FROM a) - CASE WHEN EXTRACT(DAY FROM b) < EXTRACT(DAY FROM a) AND EXTRACT(DAY FROM b + 1) <> 1 THEN 1 ELSE 0 END) AS INT);

-- months_between: tsql
SELECT ((YEAR(b) - YEAR(a)) * 12 + MONTH(b) - MONTH(a) - CASE WHEN DAY(b) < DAY(a) AND DAY(DATEADD(DAY, 1, b)) <> 1 THEN 1 ELSE 0 END);

-- months_between: spark
SELECT ((YEAR(b) - YEAR(a)) * 12 + MONTH(b) - MONTH(a) - CASE WHEN DAY(b) < DAY(a) AND DAY(DATE_ADD(b, 1)) <> 1 THEN 1 ELSE 0 END);

-- financial_year: duckdb
SELECT (YEAR(d) + CASE WHEN MONTH(d) >= 4 THEN 1 ELSE 0 END);

-- financial_year: postgres
SELECT CAST((EXTRACT(YEAR FROM d) + CASE WHEN EXTRACT(MONTH FROM d) >= 4 THEN 1 ELSE 0 END) AS INT);

-- financial_year: tsql
SELECT (YEAR(d) + CASE WHEN MONTH(d) >= 4 THEN 1 ELSE 0 END);

-- financial_year: spark
SELECT (YEAR(d) + CASE WHEN MONTH(d) >= 4 THEN 1 ELSE 0 END);

-- hours_between: duckdb
SELECT ((EPOCH_US(CAST(b AS TIMESTAMP)) - EPOCH_US(CAST(a AS TIMESTAMP))) / 3600000000.0);

-- hours_between: postgres
SELECT (CAST(EXTRACT(EPOCH FROM CAST(b AS TIMESTAMP) - CAST(a AS TIMESTAMP)) * 1000000 AS DOUBLE PRECISION) / 3600000000.0);

-- hours_between: tsql
SELECT (CAST(DATEDIFF_BIG(MICROSECOND, a, b) AS FLOAT) / 3600000000.0);

-- hours_between: spark
SELECT (CAST(TIMESTAMPDIFF(MICROSECOND, CAST(a AS TIMESTAMP_NTZ), CAST(b AS TIMESTAMP_NTZ)) AS DOUBLE) / 3600000000.0);

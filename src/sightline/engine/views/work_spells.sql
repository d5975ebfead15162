-- Unbroken stretches of days on which a child had an open case, a protection plan or a period of
-- care: one row for a child and stretch. out_of_stock is empty while it goes on.
WITH steps AS (
    SELECT child, start_date, coalesce(out_of_stock, DATE '9999-12-31') AS ended FROM cin_cases
    UNION ALL
    SELECT child, start_date, coalesce(out_of_stock, DATE '9999-12-31') FROM cp_plans
    UNION ALL
    SELECT child, start_date, coalesce(out_of_stock, DATE '9999-12-31') FROM cla_periods
),
beside AS (
    SELECT child, start_date, ended, max(ended) OVER (PARTITION BY child
        ORDER BY start_date, ended ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
    FROM steps
    WHERE ended >= start_date
),
numbered AS (
    SELECT child, start_date, ended, sum(CASE WHEN before >= start_date THEN 0 ELSE 1 END)
        OVER (PARTITION BY child ORDER BY start_date, ended
            ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS spell
    FROM beside
)
SELECT child, min(start_date) AS start_date,
    CASE WHEN max(ended) < DATE '9999-12-31' THEN max(ended) END AS out_of_stock
FROM numbered
GROUP BY child, spell

-- id: care_proceedings_weeks_avg
-- title: Weeks that care proceedings take
-- question: How long do children wait for the court's decision?
-- area: Pre-proceedings and court
-- kind: value
-- counts: rows
-- unit: weeks
-- better: lower
-- needs: local_care_proceedings
-- official: Family court statistics (Ministry of Justice); 26 weeks, Children and Families Act 2014.
-- traps: The mean over proceedings concluded in the period, a row for each child. Long ones count only
--   when they end: read the open ones over 26 weeks beside it.
SELECT person_id AS child, capr_concluded_date AS date,
    date_diff('day', capr_issued_date, capr_concluded_date) / 7.0 AS value,
    capr_outcome AS category
FROM local_care_proceedings
WHERE capr_concluded_date >= capr_issued_date

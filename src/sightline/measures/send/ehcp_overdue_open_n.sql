-- id: ehcp_overdue_open_n
-- title: Requests over 20 weeks without a plan
-- question: Which families wait longer than the law allows?
-- area: Special educational needs
-- kind: snapshot
-- unit: count
-- better: lower
-- needs: ssd_ehcp_requests, ssd_ehcp_assessment, ssd_ehcp_named_plan
-- standard: ehc_plan_weeks
-- standard_date: the day of the request
-- dimension: exception
-- traps: Requests neither refused nor withdrawn nor ended by a plan on the day. Exceptions are
--   in: the category says so.
SELECT c.child, d.day AS date,
    CASE WHEN c.excepted = 1 THEN 'Exception' ELSE 'No exception' END AS category
FROM ehc_clocks c
JOIN snapshots d ON c.request_date <= d.day
JOIN standards x ON x.name = 'ehc_plan_weeks'
    AND c.request_date >= x.valid_from AND c.request_date < x.valid_to
WHERE date_diff('day', c.request_date, d.day) > x.value * 7
    AND (c.plan_date IS NULL OR c.plan_date > d.day)
    AND (c.ended_date IS NULL OR c.ended_date > d.day)

-- id: ehcp_20w_pct
-- title: Education, health and care plans issued in 20 weeks
-- question: Do families get the plan in the time that the law allows?
-- area: Special educational needs
-- kind: flow
-- unit: percent
-- better: higher
-- needs: ssd_ehcp_requests, ssd_ehcp_assessment, ssd_ehcp_named_plan
-- standard: ehc_plan_weeks
-- standard_date: the day of the request
-- official: Special Educational Needs and Disability Regulations 2014, regulation 13(2); SEN2
--   return.
-- differs: Plans to which an exception applies are left out; `ehcp_20w_all_pct` has them in.
-- traps: Plans issued in the period: the share rises when none of the old ones is finished, so
--   read it with `ehcp_overdue_open_n`. From the request to the first plan. A plan without its
--   request in the record is out.
SELECT c.child, c.plan_date AS date,
    CASE WHEN date_diff('day', c.request_date, c.plan_date) <= x.value * 7 THEN 1 ELSE 0 END AS met
FROM ehc_clocks c
JOIN standards x ON x.name = 'ehc_plan_weeks'
    AND c.request_date >= x.valid_from AND c.request_date < x.valid_to
WHERE c.plan_date IS NOT NULL AND c.excepted = 0

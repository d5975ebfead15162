-- id: missing_children_month_n
-- title: Children who went missing
-- question: How many children go missing?
-- area: Missing children
-- kind: flow
-- counts: children
-- unit: count
-- better: lower
-- needs: local_missing_incidents | ssd_missing
-- dimension: where from
-- official: Local, from the log shared with the police.
-- traps: Away without authorisation is left out. Where no log is loaded the episodes of the
--   record stand in: looked-after children only, so the two must not be set side by side. The
--   day is the day on which the child went, not that of the report.
SELECT child, missing_date AS date, missing_from AS category
FROM missing_incidents

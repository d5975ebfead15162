-- id: eoc_cost_avoided_gbp
-- title: Cost avoided by keeping children out of care
-- question: What would those children's care have cost?
-- area: Edge of care
-- kind: value
-- counts: rows
-- unit: pounds
-- better: higher
-- needs: local_edge_of_care, local_cla_periods | ssd_cla_episodes
-- standard: edge_of_care_cost_weeks
-- standard_date: the day of the referral
-- official: Local: twelve weeks of the council's own foster care for each child.
-- traps: A reckoning, not money saved: it takes it that each child would have been fostered for the
--   weeks of the setting at the price of the setting.
SELECT e.child, e.judged_date AS date, w.value * c.value AS value
FROM edge_of_care_judged e
JOIN standards w ON w.name = 'edge_of_care_cost_weeks'
    AND e.referred_date >= w.valid_from AND e.referred_date < w.valid_to
JOIN standards c ON c.name = 'edge_of_care_weekly_pounds'
    AND e.referred_date >= c.valid_from AND e.referred_date < c.valid_to
WHERE e.prevented = 1

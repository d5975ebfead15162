-- id: cla_leavers_n
-- title: Children who ceased to be looked after
-- question: How many children leave care?
-- area: Children looked after
-- kind: flow
-- counts: rows
-- unit: count
-- better: neutral
-- needs: local_cla_periods | ssd_cla_episodes
-- official: Children looked after statistics: children who ceased to be looked after.
-- traps: An 18th birthday ends the period, also where the record does not. A child who vanished
--   from the extracts without an end is not a leaver but a finding.
SELECT child, end_date AS date FROM cla_periods
WHERE end_date IS NOT NULL

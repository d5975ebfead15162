-- id: unallocated_children_n
-- title: Children without an allocated worker
-- question: Which child has nobody?
-- area: Workforce
-- kind: snapshot
-- counts: children
-- unit: count
-- better: lower
-- needs: local_allocations | ssd_involvements, local_cin_cases | ssd_cin_episodes, ssd_cp_plans, local_cla_periods | ssd_cla_episodes
-- standard: unallocated_min_days
-- standard_date: the day of the snapshot
-- official: Local, from Ofsted Annex A lists 6 to 8.
-- traps: Nobody on any list: blank, or a name that stands for nobody: duty, a tray, a team's own name (setting).
--   Workers on lists 3 to 5 are who did that piece of work, not who holds the child. Steps left
--   open on a closed case are shown apart. A case that the list of the day did not show yet has
--   a worker who is not known, not none. A lead practitioner need not be a social worker:
--   unallocated is not "no social worker".
SELECT o.child, o.day AS date, o.team, o.worker, o.list AS detail
FROM list_holders o
JOIN standards x ON x.name = 'unallocated_min_days'
    AND o.day >= x.valid_from AND o.day < x.valid_to
LEFT JOIN (SELECT DISTINCT r.child, r.day FROM list_holders r WHERE r.is_real = 1) w
    ON w.child = o.child AND w.day = o.day
LEFT JOIN closed_elsewhere c ON c.child = o.child AND c.day = o.day AND c.list = o.list
LEFT JOIN (SELECT DISTINCT 1 AS loaded FROM extracts WHERE table_name = 'ssd_involvements') f
    ON f.loaded = 1
WHERE w.child IS NULL AND c.child IS NULL AND (o.is_known = 1 OR f.loaded = 1)
    AND date_diff('day', o.start_date, o.day) >= x.value

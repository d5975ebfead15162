-- id: cmoe_n
-- title: Children missing out on education
-- question: How many children are without full-time education?
-- area: Inclusion and schools
-- kind: snapshot
-- counts: children
-- unit: count
-- better: lower
-- needs: local_missing_education
-- dimension: reason
-- official: Local.
-- traps: Children on the register on the day, each once: on a roll and not receiving full-time
--   education counts. Children unknown to social care are in it only when their persons are
--   loaded too.
SELECT m.person_id AS child, d.day AS date, m.cmoe_reason AS category
FROM local_missing_education m
JOIN snapshots d ON m.cmoe_start_date <= d.day
    AND (m.cmoe_end_date IS NULL OR m.cmoe_end_date > d.day)
WHERE m.open_until IS NULL OR m.open_until > d.day

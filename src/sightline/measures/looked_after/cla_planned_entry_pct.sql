-- id: cla_planned_entry_pct
-- title: Children whose entry to care was planned
-- question: Do children come into care by plan or in a crisis?
-- area: Children looked after
-- kind: flow
-- counts: rows
-- unit: percent
-- better: higher
-- needs: local_care_entries
-- official: Local.
-- traps: As the entry panel recorded it. An entry whose kind is not recorded is unknown, and left
--   out of the share. Police protection and emergency orders are not looked at here.
SELECT person_id AS child, cent_entered_date AS date,
    CASE WHEN cent_kind = 'PLANNED' THEN 1 WHEN cent_kind = 'CRISIS' THEN 0 END AS met
FROM local_care_entries
WHERE cent_entered_date IS NOT NULL

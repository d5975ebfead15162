-- id: school_without_judgement
-- title: School of a pupil without an inspection
-- question: Do we know how each pupil's school was judged?
-- area: Education of children looked after
-- kind: check
-- severity: warning
-- needs: local_virtual_school_roll, local_school_inspections
-- weakens: cla_good_school_pct
-- rule: The school of a pupil has a judgement, unless it has never been inspected.
-- mend: Add the school to the feed of inspections, or correct its number.
SELECT r.person_id AS child, r.viro_start_date AS date, 'local_virtual_school_roll' AS table_name,
    r.viro_roll_id AS row_id, concat('School ', r.viro_school_urn, ' has no judgement') AS found
FROM local_virtual_school_roll r
WHERE r.viro_school_urn IS NOT NULL AND r.viro_end_date IS NULL
    AND NOT EXISTS (SELECT 1 FROM local_school_inspections i WHERE i.scin_urn = r.viro_school_urn
        AND i.scin_judgement IS NOT NULL)

-- id: inspection_without_judgement
-- title: Inspection without a judgement
-- question: Does every inspection say how the school was judged?
-- area: Education of children looked after
-- kind: check
-- severity: warning
-- needs: local_school_inspections
-- weakens: cla_good_school_pct
-- rule: An inspection has a judgement from 1 to 4.
-- mend: Complete the row; an ungraded inspection is left out of the feed.
SELECT NULL AS child, scin_inspection_date AS date, 'local_school_inspections' AS table_name,
    scin_urn AS row_id, 'No judgement' AS found
FROM local_school_inspections
WHERE scin_judgement IS NULL

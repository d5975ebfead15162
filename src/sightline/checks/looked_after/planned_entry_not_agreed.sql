-- id: planned_entry_not_agreed
-- title: Planned entry to care that nobody agreed before
-- question: Was each planned entry agreed before the day?
-- area: Looked after
-- kind: check
-- severity: warning
-- needs: local_care_entries
-- weakens: cla_planned_entry_pct
-- rule: An entry to care recorded as planned has a day on which it was agreed, and that day is
--   not after the entry.
-- mend: Enter the day of the decision, or record the entry as one in a crisis.
SELECT person_id AS child, cent_entered_date AS date, 'local_care_entries' AS table_name,
    cent_entry_id AS row_id,
    CASE WHEN cent_agreed_date IS NULL THEN 'No day of agreement'
        ELSE 'Agreed after the entry' END AS found
FROM local_care_entries
WHERE cent_kind = 'PLANNED' AND (cent_agreed_date IS NULL OR cent_agreed_date > cent_entered_date)

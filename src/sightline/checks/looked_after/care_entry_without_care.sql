-- id: care_entry_without_care
-- title: Entry to care without a period of care
-- question: Does every recorded entry match a start of care?
-- area: Looked after
-- kind: check
-- severity: warning
-- needs: local_care_entries, local_cla_periods | ssd_cla_episodes
-- weakens: cla_planned_entry_pct
-- rule: An entry recorded by the panel is a start of care of that child, within seven days of it.
-- mend: Correct the date, or the child, in the panel's record.
SELECT e.person_id AS child, e.cent_entered_date AS date, 'local_care_entries' AS table_name,
    e.cent_entry_id AS row_id, 'No start of care within seven days' AS found
FROM local_care_entries e
LEFT JOIN cla_periods p ON p.child = e.person_id
    AND abs(date_diff('day', p.start_date, e.cent_entered_date)) <= 7
WHERE p.child IS NULL AND e.cent_entered_date IS NOT NULL

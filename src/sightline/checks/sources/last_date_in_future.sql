-- id: last_date_in_future
-- title: Last visit in the future
-- question: Is any last date after the extract that shows it?
-- area: Sources
-- kind: check
-- severity: error
-- needs: local_last_dates
-- weakens: cp_visits_2w_pct cin_seen_6w_pct cla_seen_6w_pct
-- rule: A date on which something was last done is on or before the as-at date of the extract.
-- mend: Correct the date: a planned visit is not a visit.
SELECT person_id AS child, last_date AS date, 'local_last_dates' AS table_name,
    person_id || '|' || last_kind || '|' || CAST(last_date AS VARCHAR) AS row_id,
    'Shown by the extract of ' || CAST(first_recorded AS VARCHAR) AS found
FROM local_last_dates
WHERE last_date > first_recorded

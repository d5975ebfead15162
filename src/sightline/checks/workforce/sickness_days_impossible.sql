-- id: sickness_days_impossible
-- title: Absence with days lost that cannot be
-- question: Do the days lost fit the absence?
-- area: Workforce
-- kind: check
-- severity: warning
-- needs: local_sickness
-- weakens: sickness_long_days_fte sickness_short_days_fte
-- rule: An absence ends after it begins, and loses no more days than it lasts.
-- mend: Correct the dates or the days.
SELECT NULL AS child, s.sick_from_date AS date, s.sick_team AS team, s.sick_worker_id AS worker,
    'local_sickness' AS table_name, s.sick_absence_id AS row_id,
    CASE WHEN s.sick_to_date < s.sick_from_date THEN 'Ends before it begins'
        WHEN s.sick_days_lost IS NULL THEN 'No days lost'
        WHEN s.sick_days_lost < 0 THEN 'Fewer than no days lost'
        ELSE 'More days lost than there were' END AS found
FROM local_sickness s
WHERE s.sick_to_date < s.sick_from_date OR s.sick_days_lost IS NULL OR s.sick_days_lost < 0
    OR s.sick_days_lost > date_diff('day', s.sick_from_date,
        coalesce(s.sick_to_date, s.last_recorded)) + 1

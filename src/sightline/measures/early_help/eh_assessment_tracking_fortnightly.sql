-- id: eh_assessment_tracking_fortnightly
-- title: Early help assessments not yet finished, by age
-- question: Which early help assessments need a reminder?
-- area: Early help
-- kind: snapshot
-- counts: rows
-- unit: count
-- better: lower
-- needs: local_early_help_assessments
-- dimension: days since the start
-- official: Local: a reminder every fortnight. Ofsted Annex A, list 2: open is without a completion
--   date.
-- traps: On the last day of each month, by fortnights since the start, the last band being over six
--   weeks. Help that is open is not an open assessment. The SSD has no date of completion.
SELECT a.person_id AS child, d.day AS date,
    CASE WHEN date_diff('day', a.ehas_start_date, d.day) <= 14 THEN '0 to 14'
        WHEN date_diff('day', a.ehas_start_date, d.day) <= 28 THEN '15 to 28'
        WHEN date_diff('day', a.ehas_start_date, d.day) <= 42 THEN '29 to 42'
        ELSE '43 and over' END AS category
FROM local_early_help_assessments a
JOIN snapshots d ON a.ehas_start_date <= d.day
    AND (a.ehas_completion_date IS NULL OR a.ehas_completion_date > d.day)
    AND (a.open_until IS NULL OR a.open_until > d.day)

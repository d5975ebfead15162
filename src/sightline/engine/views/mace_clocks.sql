-- Children at significant or moderate risk of exploitation on each snapshot day, and whether the
-- multi-agency meeting is in time: 1 held within the weeks of the grade, 0 not, and nothing while
-- the grade has stood for less than that.
SELECT e.child, e.day, e.grade, e.last_mace, e.since,
    CASE WHEN e.last_mace >= add_days(e.day, -7 * s.value) THEN 1
        WHEN e.since > add_days(e.day, -7 * s.value) THEN NULL ELSE 0 END AS in_time
FROM exploitation_on e
JOIN standards s ON e.day >= s.valid_from AND e.day < s.valid_to
    AND ((e.grade = 'SIGNIFICANT' AND s.name = 'mace_significant_weeks')
        OR (e.grade = 'MODERATE' AND s.name = 'mace_moderate_weeks'))

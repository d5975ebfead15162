-- id: hrda_cases_per_day
-- title: High-risk domestic abuse cases at each meeting
-- question: How long is the list of a meeting?
-- area: Domestic abuse
-- kind: value
-- subject: event
-- unit: per day
-- aggregate: ratio
-- better: neutral
-- needs: local_hrda_cases
-- standard: hrda_meeting_weekdays
-- standard_date: the day of the meeting
-- official: Local.
-- traps: Days of the calendar, whether or not the meeting was held or anybody was discussed; a
--   meeting on another day adds its cases and no day. 491 cases on the 168 days from February to
--   November 2020 are 2.92 a day.
SELECT h.hrda_case_id AS subject, h.hrda_meeting_date AS date, 1 AS value, NULL AS weight
FROM local_hrda_cases h
WHERE h.hrda_meeting_date IS NOT NULL
UNION ALL
SELECT concat('Meeting of ', cast(c.day AS VARCHAR)), c.day, 0, 1
FROM calendar c
JOIN standards s ON s.name = 'hrda_meeting_weekdays'
    AND c.day >= s.valid_from AND c.day < s.valid_to
WHERE c.working_day_number > c.working_days_before
    AND cast(s.value AS VARCHAR) LIKE concat('%',
        cast(date_diff('day', cast('1900-01-01' AS DATE), c.day) % 7 + 1 AS VARCHAR), '%')
    AND c.day >= (SELECT min(f.hrda_meeting_date) FROM local_hrda_cases f)
    AND c.day <= (SELECT max(e.as_at) FROM extracts e WHERE e.table_name = 'local_hrda_cases')

-- id: hrda_not_meeting_day
-- title: High-risk domestic abuse case on a day without a meeting
-- question: Which cases were discussed on a day on which the meeting does not sit?
-- area: Domestic abuse
-- kind: check
-- severity: information
-- needs: local_hrda_cases
-- weakens: hrda_cases_per_day
-- rule: Cases are discussed on the days on which the meeting sits.
-- mend: Correct the date, or the setting hrda_meeting_weekdays.
SELECT NULL AS child, h.hrda_meeting_date AS date, 'local_hrda_cases' AS table_name,
    h.hrda_case_id AS row_id, 'No meeting by the calendar' AS found
FROM local_hrda_cases h
JOIN calendar c ON c.day = h.hrda_meeting_date
JOIN standards s ON s.name = 'hrda_meeting_weekdays'
    AND c.day >= s.valid_from AND c.day < s.valid_to
WHERE h.absent_from IS NULL
    AND (c.working_day_number = c.working_days_before
        OR cast(s.value AS VARCHAR) NOT LIKE concat('%',
            cast(date_diff('day', cast('1900-01-01' AS DATE), c.day) % 7 + 1 AS VARCHAR), '%'))

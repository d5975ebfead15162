-- id: yj_police_twice
-- title: Child at the police twice on a day
-- question: Is any arrest or attendance entered twice?
-- area: Youth justice
-- kind: check
-- needs: local_youth_justice_police
-- severity: information
-- weakens: yj_arrests_n yj_voluntary_attendance_n
-- rule: A child has one event of a kind on a day.
-- mend: Delete the second, if it is the same event.
SELECT child, day AS date, 'local_youth_justice_police' AS table_name, event_id AS row_id,
    concat('A second ', kind, ' on the day') AS found
FROM (
    SELECT person_id AS child, yjpo_date AS day, yjpo_kind AS kind, yjpo_event_id AS event_id,
        row_number() OVER (PARTITION BY person_id, yjpo_date, yjpo_kind
            ORDER BY yjpo_event_id) AS nth
    FROM local_youth_justice_police
    WHERE yjpo_date IS NOT NULL
) numbered
WHERE nth > 1

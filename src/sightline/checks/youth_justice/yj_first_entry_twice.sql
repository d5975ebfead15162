-- id: yj_first_entry_twice
-- title: Child who is a first-time entrant twice
-- question: Is any child a first-time entrant more than once?
-- area: Youth justice
-- kind: check
-- needs: local_youth_justice_outcomes
-- severity: warning
-- weakens: yj_fte_rate_100k yj_fte_local_n
-- rule: The first caution or conviction ever is one.
-- mend: Take the mark off all but the first.
SELECT child, day AS date, 'local_youth_justice_outcomes' AS table_name, outcome_id AS row_id,
    'Not the first that is marked as the first' AS found
FROM (
    SELECT person_id AS child, yjou_outcome_date AS day, yjou_outcome_id AS outcome_id,
        row_number() OVER (PARTITION BY person_id
            ORDER BY yjou_outcome_date, yjou_outcome_id) AS nth
    FROM local_youth_justice_outcomes
    WHERE yjou_first = 'Y'
) numbered
WHERE nth > 1

-- id: proceedings_dates_wrong
-- title: Care proceedings with dates that cannot be right
-- question: Do care proceedings end after they begin?
-- area: Pre-proceedings and court
-- kind: check
-- severity: error
-- needs: local_care_proceedings
-- weakens: care_proceedings_weeks_avg care_proceedings_26w_pct
-- rule: Proceedings have a day of issue, and end on or after it.
-- mend: Correct the date that is wrong.
SELECT person_id AS child, capr_concluded_date AS date, 'local_care_proceedings' AS table_name,
    capr_proceedings_id AS row_id,
    CASE WHEN capr_issued_date IS NULL THEN 'No day of issue'
        ELSE 'Concluded before the issue' END AS found
FROM local_care_proceedings
WHERE capr_issued_date IS NULL OR capr_concluded_date < capr_issued_date

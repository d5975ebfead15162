-- id: registration_missing
-- title: Social worker without a registration on record
-- question: Is each social worker's registration on record?
-- area: Workforce
-- kind: check
-- severity: warning
-- needs: local_staff
-- weakens: sw_registration_lapsed_n
-- rule: Each social worker in post has a registration number and the day it runs out.
-- mend: Check the register of Social Work England, and enter them.
SELECT NULL AS child, s.staf_start_date AS date, s.staf_team AS team, s.staf_worker_id AS worker,
    'local_staff' AS table_name, s.staf_employment_id AS row_id,
    CASE WHEN s.staf_registration_no IS NULL THEN 'No registration on record'
        ELSE 'No day on which it runs out' END AS found
FROM local_staff s
JOIN check_now n ON s.staf_start_date <= n.day
WHERE s.staf_social_worker = 'Y' AND (s.staf_end_date IS NULL OR s.staf_end_date > n.day)
    AND (s.staf_registration_no IS NULL OR s.staf_registration_expiry IS NULL)

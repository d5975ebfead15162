-- id: closed_without_reason
-- title: Case closed without a reason
-- question: Is it recorded why each case closed?
-- area: Child in need
-- kind: check
-- severity: information
-- needs: local_cin_cases | ssd_cin_episodes
-- rule: A closed case has a reason for closure.
-- mend: Enter the reason.
SELECT person_id AS child, cinc_close_date AS date, 'local_cin_cases' AS table_name,
    person_id || '|' || CAST(cinc_start_date AS VARCHAR) AS row_id, 'No reason' AS found
FROM local_cin_cases
WHERE cinc_close_date IS NOT NULL AND cinc_close_reason IS NULL
UNION ALL
SELECT person_id, cine_close_date, 'ssd_cin_episodes', cine_referral_id, 'No reason'
FROM ssd_cin_episodes
WHERE cine_close_date IS NOT NULL AND cine_close_reason IS NULL

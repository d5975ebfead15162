-- id: primary_need_missing
-- title: Open case without a primary need
-- question: Is the primary need of every open case recorded?
-- area: Child in need
-- kind: check
-- severity: warning
-- needs: local_cin_cases | ssd_cin_episodes
-- rule: An open case has a primary need; 'not stated' (N0) is allowed only for referrals with no
--   further action.
-- mend: Enter the need that the assessment found.
SELECT person_id AS child, cinc_start_date AS date, 'local_cin_cases' AS table_name,
    person_id || '|' || CAST(cinc_start_date AS VARCHAR) AS row_id,
    CASE WHEN cinc_primary_need IS NULL THEN 'No need' ELSE 'Not stated' END AS found
FROM local_cin_cases
WHERE cinc_close_date IS NULL AND open_until IS NULL
    AND coalesce(cinc_primary_need, 'N0') = 'N0'
UNION ALL
SELECT e.person_id, e.cine_referral_date, 'ssd_cin_episodes', e.cine_referral_id,
    CASE WHEN e.cine_cin_primary_need_code IS NULL THEN 'No need' ELSE 'Not stated' END
FROM ssd_cin_episodes e
WHERE e.cine_close_date IS NULL AND e.open_until IS NULL
    AND coalesce(e.cine_cin_primary_need_code, 'N0') = 'N0'
    AND coalesce(e.cine_referral_nfa, 'N') <> 'Y' AND e.row_sources <> 'annex_a'
    AND NOT EXISTS (SELECT 1 FROM local_cin_cases c WHERE c.person_id = e.person_id
        AND c.cinc_close_date IS NULL)

-- Open cases of children in need. Where list 6 of Annex A is loaded it is the only source: a return
-- also holds every other open case, and mixing the two would make the series jump. Without it the
-- episodes of need of sources that record their closure (SSD, CIN census) stand in; referrals that
-- ended with no further action are not cases.
SELECT person_id AS child, cinc_start_date AS start_date,
    coalesce(cinc_close_date, open_until) AS out_of_stock, cinc_close_date AS close_date,
    cinc_case_status AS status,
    'list 6' AS shown_in, first_recorded
FROM local_cin_cases
WHERE cinc_start_date IS NOT NULL
UNION ALL
SELECT person_id, cine_referral_date, coalesce(cine_close_date, open_until), cine_close_date,
    NULL, 'episodes', first_recorded
FROM ssd_cin_episodes
WHERE cine_referral_date IS NOT NULL AND coalesce(cine_referral_nfa, 'N') <> 'Y'
    AND row_sources <> 'annex_a'
    AND NOT EXISTS (SELECT 1 FROM extracts e WHERE e.table_name = 'local_cin_cases')

-- Open cases of children in need: list 6 of Annex A, and episodes of need of sources that record
-- their closure (SSD, CIN census). Referrals that ended with no further action are not cases.
SELECT person_id AS child, cinc_start_date AS start_date,
    coalesce(cinc_close_date, open_until) AS out_of_stock, cinc_case_status AS status,
    'list 6' AS shown_in
FROM local_cin_cases
WHERE cinc_start_date IS NOT NULL
UNION ALL
SELECT person_id, cine_referral_date, coalesce(cine_close_date, open_until), NULL, 'episodes'
FROM ssd_cin_episodes
WHERE cine_referral_date IS NOT NULL AND coalesce(cine_referral_nfa, 'N') <> 'Y'
    AND (row_sources LIKE '%cin%' OR row_sources = 'ssd' OR row_sources LIKE 'ssd+%'
        OR row_sources LIKE '%+ssd' OR row_sources LIKE '%+ssd+%')

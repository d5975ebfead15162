-- id: in_annex_a_not_cin
-- title: Open in Annex A, not in the CIN census
-- question: Is every open case of Annex A in the CIN census?
-- area: Sources
-- kind: check
-- severity: error
-- needs: local_cin_cases, ssd_cin_episodes
-- weakens: cin_number_n
-- rule: A child with an open case on list 6 on the date of a CIN census has an open episode of
--   need in it.
-- mend: Find the child in the census: under another id, closed too early, or not at all.
SELECT DISTINCT m.person_id AS child, d.day AS date, 'local_cin_cases' AS table_name,
    m.person_id || '|' || CAST(m.cinc_start_date AS VARCHAR) AS row_id,
    'Open in Annex A, not in the census of ' || CAST(d.as_at AS VARCHAR) AS found
FROM check_return_days d
JOIN local_cin_cases_versions m ON m.row_source = 'annex_a' AND m.cinc_start_date <= d.day
    AND (m.cinc_close_date IS NULL OR m.cinc_close_date > d.day)
    AND m.shown_from <= d.annex_as_at AND (m.shown_to IS NULL OR m.shown_to > d.annex_as_at)
WHERE d.row_source = 'cin' AND d.list_table = 'local_cin_cases'
    AND NOT EXISTS (SELECT 1 FROM ssd_cin_episodes_versions o
        WHERE o.person_id = m.person_id AND o.row_source = 'cin' AND o.cine_referral_date <= d.day
            AND (o.cine_close_date IS NULL OR o.cine_close_date > d.day) AND o.shown_from <= d.as_at
            AND (o.shown_to IS NULL OR o.shown_to > d.as_at))

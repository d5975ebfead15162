-- id: in_cin_not_annex_a
-- title: Open in the CIN census, not in Annex A
-- question: Is every open episode of the CIN census in Annex A?
-- area: Sources
-- kind: check
-- severity: error
-- needs: ssd_cin_episodes, local_cin_cases
-- weakens: cin_number_n
-- rule: A child with an open episode of need in a CIN census, referrals with no further action
--   left out, has an open case on list 6 on that day.
-- mend: Find the child on list 6: under another id, closed too early, or not at all.
SELECT DISTINCT m.person_id AS child, d.day AS date, 'ssd_cin_episodes' AS table_name,
    m.cine_referral_id AS row_id,
    'Open in the census of ' || CAST(d.as_at AS VARCHAR) || ', not in Annex A' AS found
FROM check_return_days d
JOIN ssd_cin_episodes_versions m ON m.row_source = 'cin' AND m.cine_referral_date <= d.day
    AND (m.cine_close_date IS NULL OR m.cine_close_date > d.day)
    AND m.shown_from <= d.as_at AND (m.shown_to IS NULL OR m.shown_to > d.as_at)
WHERE d.row_source = 'cin' AND d.list_table = 'local_cin_cases' AND coalesce(m.cine_referral_nfa,
    'N') <> 'Y'
    AND NOT EXISTS (SELECT 1 FROM local_cin_cases_versions o
        WHERE o.person_id = m.person_id AND o.row_source = 'annex_a' AND o.cinc_start_date <= d.day
            AND (o.cinc_close_date IS NULL OR o.cinc_close_date > d.day)
                AND o.shown_from <= d.annex_as_at
            AND (o.shown_to IS NULL OR o.shown_to > d.annex_as_at))

-- id: in_annex_a_not_903
-- title: Looked after in Annex A, not in the SSDA903
-- question: Is every looked-after child of Annex A in the SSDA903?
-- area: Sources
-- kind: check
-- severity: error
-- needs: local_cla_periods, ssd_cla_episodes
-- weakens: cla_number_n cla_rate_10k
-- rule: A child under 18 who is looked after on the date of an SSDA903 return according to Annex
--   A, short breaks left out, is looked after on that day in the return.
-- mend: Find the child in the return: under another id, with an episode that ended too early, or
--   not at all.
SELECT DISTINCT a.child, d.day AS date, a.table_name, a.row_id,
    'Looked after in Annex A, not in the return of ' || CAST(d.as_at AS VARCHAR) AS found
FROM check_return_days d
JOIN check_care_periods a ON a.row_source = 'annex_a' AND a.start_date <= d.day
    AND (a.end_date IS NULL OR a.end_date > d.day)
    AND a.shown_from <= d.annex_as_at AND (a.shown_to IS NULL OR a.shown_to > d.annex_as_at)
LEFT JOIN people b ON b.child = a.child
WHERE d.row_source = 'ssda903' AND d.list_table = 'local_cla_periods'
    AND (b.birth IS NULL OR age_on(b.birth, d.day) < 18)
    AND NOT EXISTS (SELECT 1 FROM check_care_periods s
        WHERE s.child = a.child AND s.row_source = 'ssda903' AND s.start_date <= d.day
            AND (s.end_date IS NULL OR s.end_date > d.day)
            AND s.shown_from <= d.as_at AND (s.shown_to IS NULL OR s.shown_to > d.as_at))

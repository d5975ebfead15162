-- id: in_903_not_annex_a
-- title: Looked after in the SSDA903, not in Annex A
-- question: Is every looked-after child of the SSDA903 in Annex A?
-- area: Sources
-- kind: check
-- severity: error
-- needs: local_cla_periods, ssd_cla_episodes
-- weakens: cla_number_n cla_rate_10k
-- rule: A child under 18 who is looked after on the date of an SSDA903 return, short breaks left
--   out, is looked after on that day in Annex A.
-- mend: Find the child on list 8: under another id, with an end that is wrong, or not at all.
SELECT DISTINCT s.child, d.day AS date, s.table_name, s.row_id,
    'Looked after in the return of ' || CAST(d.as_at AS VARCHAR) || ', not in Annex A' AS found
FROM check_return_days d
JOIN check_care_periods s ON s.row_source = 'ssda903' AND s.start_date <= d.day
    AND (s.end_date IS NULL OR s.end_date > d.day)
    AND s.shown_from <= d.as_at AND (s.shown_to IS NULL OR s.shown_to > d.as_at)
LEFT JOIN people b ON b.child = s.child
WHERE d.row_source = 'ssda903' AND d.list_table = 'local_cla_periods'
    AND (b.birth IS NULL OR age_on(b.birth, d.day) < 18)
    AND NOT EXISTS (SELECT 1 FROM check_care_periods a
        WHERE a.child = s.child AND a.row_source = 'annex_a' AND a.start_date <= d.day
            AND (a.end_date IS NULL OR a.end_date > d.day)
            AND a.shown_from <= d.annex_as_at
            AND (a.shown_to IS NULL OR a.shown_to > d.annex_as_at))

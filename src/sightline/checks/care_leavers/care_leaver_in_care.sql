-- id: care_leaver_in_care
-- title: Care leaver who is still looked after
-- question: Is any care leaver still in care?
-- area: Care leavers
-- kind: check
-- severity: warning
-- needs: ssd_care_leavers, local_cla_periods | ssd_cla_episodes
-- weakens: cl_in_touch_17_18_pct cla_number_n
-- rule: A care leaver who is still looked after is in the category Eligible.
-- mend: Correct the category, or end the period of care.
SELECT l.person_id AS child, c.day AS date, l.clea_care_leaver_allocated_team AS team,
    l.clea_care_leaver_worker_id AS worker, 'ssd_care_leavers' AS table_name,
    l.clea_table_id AS row_id, 'Category '
        || coalesce(l.clea_care_leaver_eligibility, 'blank') || ', in care since '
        || CAST(c.start_date AS VARCHAR) AS found
FROM ssd_care_leavers l
JOIN check_open_care c ON c.child = l.person_id
WHERE l.absent_from IS NULL AND l.row_sources <> 'ssda903'
    AND coalesce(l.clea_care_leaver_eligibility, '') NOT IN ('ELIGIBLE', 'OTHER')

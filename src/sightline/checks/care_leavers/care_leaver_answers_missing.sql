-- id: care_leaver_answers_missing
-- title: Care leaver with blanks
-- question: Are contact, accommodation and activity of every care leaver recorded?
-- area: Care leavers
-- kind: check
-- severity: warning
-- needs: ssd_care_leavers
-- weakens: cl_in_touch_17_18_pct cl_in_touch_19_21_pct cl_suitable_accom_19_21_pct
--   cl_eet_17_18_pct cl_eet_19_21_pct
-- rule: A care leaver who is not still in care has answers to in touch, accommodation, its
--   suitability, and activity.
-- mend: Enter what is not filled in; 'not in touch' is an answer.
SELECT l.person_id AS child, n.day AS date, l.clea_care_leaver_allocated_team AS team,
    l.clea_care_leaver_worker_id AS worker, 'ssd_care_leavers' AS table_name,
    l.clea_table_id AS row_id,
    'Blank:' || CASE WHEN l.clea_care_leaver_in_touch IS NULL THEN ' in touch' ELSE '' END
        || CASE WHEN l.clea_care_leaver_accommodation IS NULL THEN ' accommodation' ELSE '' END
        || CASE WHEN l.clea_care_leaver_accom_suitable IS NULL THEN ' suitability' ELSE '' END
        || CASE WHEN l.clea_care_leaver_activity IS NULL THEN ' activity' ELSE '' END AS found
FROM ssd_care_leavers l
CROSS JOIN check_now n
WHERE l.absent_from IS NULL AND coalesce(l.clea_care_leaver_eligibility, '') <> 'ELIGIBLE'
    AND (l.clea_care_leaver_in_touch IS NULL
        OR (l.clea_care_leaver_in_touch = 'YES' AND (l.clea_care_leaver_accommodation IS NULL
            OR l.clea_care_leaver_accom_suitable IS NULL
            OR l.clea_care_leaver_activity IS NULL)))

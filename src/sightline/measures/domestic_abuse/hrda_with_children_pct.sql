-- id: hrda_with_children_pct
-- title: High-risk domestic abuse cases with children in the home
-- question: In how many of these homes do children live?
-- area: Domestic abuse
-- kind: flow
-- subject: event
-- unit: percent
-- better: neutral
-- needs: local_hrda_cases
-- official: Local; SafeLives publishes the like of MARACs.
-- traps: Cases of which nobody knows whether there are children are left out, and are a
--   finding. Homes, not children.
SELECT hrda_case_id AS subject, hrda_meeting_date AS date,
    CASE WHEN hrda_children_n > 0 THEN 1 WHEN hrda_children_n = 0 THEN 0 END AS met
FROM local_hrda_cases
WHERE hrda_meeting_date IS NOT NULL

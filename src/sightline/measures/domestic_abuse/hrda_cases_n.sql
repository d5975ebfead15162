-- id: hrda_cases_n
-- title: High-risk domestic abuse cases discussed
-- question: How much high-risk domestic abuse do the agencies deal with?
-- area: Domestic abuse
-- kind: flow
-- subject: event
-- unit: count
-- better: neutral
-- needs: local_hrda_cases
-- official: Local; SafeLives publishes the like of MARACs.
-- traps: Cases, not families: one that comes back is discussed again and counts again. More
--   referrals may mean more trust in the meeting.
SELECT hrda_case_id AS subject, hrda_meeting_date AS date
FROM local_hrda_cases
WHERE hrda_meeting_date IS NOT NULL

-- id: conference_before_enquiry
-- title: Conference before its enquiry
-- question: Was a conference held before its enquiry began?
-- area: Child protection
-- kind: check
-- severity: warning
-- needs: ssd_initial_cp_conference, ssd_s47_enquiry
-- weakens: icpc_15wd_pct s47_to_icpc_pct
-- rule: An initial conference that is linked to an enquiry, or is followed by the child's first
--   enquiry within 31 days, is held on or after the enquiry began.
-- mend: Correct the date of the enquiry or of the conference.
SELECT c.person_id AS child, c.icpc_icpc_date AS date, c.icpc_icpc_team AS team,
    c.icpc_icpc_worker_id AS worker, 'ssd_initial_cp_conference' AS table_name,
    c.icpc_icpc_id AS row_id, 'Enquiry began ' || CAST(q.start AS VARCHAR) AS found
FROM ssd_initial_cp_conference c
JOIN (
    SELECT person_id, min(s47e_s47_start_date) AS start, min(s47e_s47_enquiry_id) AS id
    FROM ssd_s47_enquiry
    GROUP BY person_id
) q ON q.person_id = c.person_id AND q.start > c.icpc_icpc_date
    AND date_diff('day', c.icpc_icpc_date, q.start) <= 31
WHERE coalesce(c.icpc_icpc_transfer_in, 'N') <> 'Y'
UNION
SELECT c.person_id, c.icpc_icpc_date, c.icpc_icpc_team, c.icpc_icpc_worker_id,
    'ssd_initial_cp_conference', c.icpc_icpc_id,
    'Enquiry began ' || CAST(e.s47e_s47_start_date AS VARCHAR)
FROM ssd_initial_cp_conference c
JOIN ssd_s47_enquiry e ON e.s47e_s47_enquiry_id = c.icpc_s47_enquiry_id
    AND e.s47e_s47_start_date > c.icpc_icpc_date

-- Section 47 enquiries with the conference each led to: the one on the enquiry's own row (Annex A,
-- CIN census), the one that points back at it (SSD), or, of conferences that no enquiry names, the
-- first for which it is the latest enquiry on or before. Transfers in follow no enquiry. The CIN census
-- has no blank for "no conference required": its 0 is also what an undecided enquiry says, so there
-- only the conference itself decides.
WITH loose AS (
    SELECT c.person_id, c.icpc_icpc_date AS conference_date
    FROM ssd_initial_cp_conference c
    LEFT JOIN local_s47_conferences l ON l.person_id = c.person_id
        AND l.s47c_conference_date = c.icpc_icpc_date
    WHERE c.icpc_s47_enquiry_id IS NULL AND l.person_id IS NULL
        AND c.icpc_icpc_date IS NOT NULL AND coalesce(c.icpc_icpc_transfer_in, 'N') <> 'Y'
),
by_date AS (
    SELECT person_id, start_date, min(conference_date) AS conference_date FROM (
        SELECT c.person_id, c.conference_date, max(q.s47e_s47_start_date) AS start_date
        FROM loose c
        JOIN ssd_s47_enquiry q ON q.person_id = c.person_id
            AND q.s47e_s47_start_date <= c.conference_date
        GROUP BY c.person_id, c.conference_date
    ) latest
    GROUP BY person_id, start_date
)
SELECT q.person_id AS child, q.s47e_s47_start_date AS start_date,
    CASE WHEN q.row_sources = 'cin' AND q.s47e_s47_nfa = 'N' THEN NULL
        ELSE q.s47e_s47_nfa END AS unnecessary,
    coalesce(l.conference_date, k.conference_date, n.conference_date) AS conference_date,
    q.s47e_s47_completed_by_team AS team, q.s47e_s47_completed_by_worker_id AS worker,
    q.s47e_s47_end_date AS end_date, q.open_until
FROM ssd_s47_enquiry q
LEFT JOIN (
    SELECT person_id, s47c_start_date, min(s47c_conference_date) AS conference_date
    FROM local_s47_conferences
    GROUP BY person_id, s47c_start_date
) l ON l.person_id = q.person_id AND l.s47c_start_date = q.s47e_s47_start_date
LEFT JOIN (
    SELECT icpc_s47_enquiry_id, min(icpc_icpc_date) AS conference_date
    FROM ssd_initial_cp_conference
    WHERE icpc_s47_enquiry_id IS NOT NULL AND icpc_icpc_date IS NOT NULL
    GROUP BY icpc_s47_enquiry_id
) k ON k.icpc_s47_enquiry_id = q.s47e_s47_enquiry_id
LEFT JOIN by_date n ON n.person_id = q.person_id AND n.start_date = q.s47e_s47_start_date
WHERE q.s47e_s47_start_date IS NOT NULL

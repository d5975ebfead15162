-- id: enquiry_unnecessary_but_conference
-- title: Conference deemed unnecessary, and held
-- question: Was a conference held that was deemed unnecessary?
-- area: Child protection
-- kind: check
-- severity: warning
-- needs: ssd_s47_enquiry, ssd_initial_cp_conference
-- weakens: s47_to_icpc_pct
-- rule: Where an enquiry says that a conference is unnecessary, the enquiry itself shows none.
-- mend: Correct the answer: the field asks whether the conference was unnecessary, not whether it
--   was needed.
SELECT q.child, q.start_date AS date, q.team, q.worker, 'ssd_s47_enquiry' AS table_name,
    q.child || '|' || CAST(q.start_date AS VARCHAR) AS row_id,
    'Conference ' || CAST(q.conference_date AS VARCHAR) AS found
FROM s47_enquiries q
WHERE q.unnecessary = 'Y' AND q.conference_date IS NOT NULL
    AND 1 <= (SELECT count(*) FROM ssd_initial_cp_conference c WHERE c.person_id = q.child)

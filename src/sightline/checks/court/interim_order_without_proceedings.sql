-- id: interim_order_without_proceedings
-- title: Interim care order without open proceedings
-- question: Does the legal tracker know every interim order?
-- area: Pre-proceedings and court
-- kind: check
-- severity: warning
-- needs: local_care_proceedings, ssd_legal_status
-- weakens: care_proceedings_children_n care_proceedings_over_26w_n
-- rule: A child under an interim care order (C1) has care proceedings open in the tracker.
-- mend: Enter the proceedings, or correct the legal status.
SELECT s.person_id AS child, s.lega_legal_status_start_date AS date,
    'ssd_legal_status' AS table_name, s.lega_legal_status_id AS row_id,
    'No open proceedings' AS found
FROM ssd_legal_status s
CROSS JOIN check_now n
LEFT JOIN local_care_proceedings p ON p.person_id = s.person_id
    AND (p.capr_concluded_date IS NULL OR p.capr_concluded_date > n.day)
WHERE s.lega_legal_status = 'C1' AND s.lega_legal_status_start_date <= n.day
    AND (s.lega_legal_status_end_date IS NULL OR s.lega_legal_status_end_date > n.day)
    AND s.open_until IS NULL AND p.person_id IS NULL

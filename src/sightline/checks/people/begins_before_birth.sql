-- id: begins_before_birth
-- title: Begins before the child was born
-- question: Is any age below zero?
-- area: People
-- kind: check
-- severity: error
-- needs: ssd_person
-- weakens: cla_number_n placement_stability_3plus_pct
-- rule: A placement, legal status, period of care, visit to a child in care, missing episode or
--   health check begins on or after the birth date; a contact, referral, assessment, enquiry,
--   conference, plan or case at most 300 days before it, for unborn children.
-- mend: Correct the birth date or the date of the event.
SELECT r.child, r.start_date AS date, r.team, r.worker, r.table_name, r.row_id,
    'Begins before the birth date' AS found
FROM dated_rows r
JOIN people p ON p.child = r.child
WHERE (r.start_date < p.birth
        AND r.table_name IN ('ssd_cla_episodes', 'ssd_cla_placement', 'ssd_legal_status',
            'local_cla_periods', 'local_placement_details', 'ssd_cla_visits', 'ssd_missing',
            'ssd_cla_health', 'ssd_sdq_scores', 'local_deprivation_of_liberty'))
    OR (date_diff('day', r.start_date, p.birth) > 300
        AND r.table_name IN ('ssd_contacts', 'ssd_cin_episodes', 'ssd_cin_assessments',
            'ssd_s47_enquiry', 'ssd_initial_cp_conference', 'ssd_cp_plans', 'ssd_cin_plans',
            'local_cin_cases'))

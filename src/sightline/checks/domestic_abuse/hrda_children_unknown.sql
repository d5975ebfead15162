-- id: hrda_children_unknown
-- title: High-risk domestic abuse case without a word on children
-- question: In which cases did nobody ask whether there are children?
-- area: Domestic abuse
-- kind: check
-- severity: warning
-- needs: local_hrda_cases
-- weakens: hrda_with_children_pct
-- rule: Every case says how many children live in the home, 0 for none.
-- mend: Ask the agency that referred the case.
SELECT NULL AS child, hrda_meeting_date AS date, 'local_hrda_cases' AS table_name,
    hrda_case_id AS row_id, 'Children in the home not known' AS found
FROM local_hrda_cases
WHERE hrda_children_n IS NULL AND absent_from IS NULL

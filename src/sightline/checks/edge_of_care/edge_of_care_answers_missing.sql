-- id: edge_of_care_answers_missing
-- title: Edge of care panel without an answer on who took part
-- question: Is it recorded who came to the panel?
-- area: Edge of care
-- kind: check
-- severity: information
-- needs: local_edge_of_care
-- weakens: eoc_young_people_engaged_pct eoc_parents_engaged_pct
-- rule: A panel that was held says of each one invited whether they took part.
-- mend: Enter whether they took part.
SELECT person_id AS child, eoca_panel_date AS date, 'local_edge_of_care' AS table_name,
    eoca_referral_id AS row_id,
    CASE WHEN eoca_young_person_invited = 'Y'
            AND coalesce(eoca_young_person_engaged, 'U') = 'U' THEN 'Young person: no answer'
        ELSE 'Parents: no answer' END AS found
FROM local_edge_of_care
WHERE eoca_panel_date IS NOT NULL
    AND ((eoca_young_person_invited = 'Y' AND coalesce(eoca_young_person_engaged, 'U') = 'U')
        OR (eoca_parents_invited = 'Y' AND coalesce(eoca_parents_engaged, 'U') = 'U'))

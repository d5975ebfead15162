-- id: chronology_without_case
-- title: Chronology updated while no case was open
-- question: Is each chronology of a child with an open case?
-- area: Quality assurance
-- kind: check
-- severity: information
-- needs: local_chronologies, local_cin_cases | ssd_cin_episodes
-- weakens: chronology_3m_pct
-- rule: A chronology is brought up to date while the child has open work.
-- mend: See whose chronology it is; correct the child or the date.
SELECT h.person_id AS child, h.chro_updated_date AS date, h.chro_worker_id AS worker,
    'local_chronologies' AS table_name, h.chro_update_id AS row_id,
    'No case was open on the day' AS found
FROM local_chronologies h
LEFT JOIN (SELECT DISTINCT g.chro_update_id AS id
    FROM local_chronologies g
    JOIN work_spells w ON w.child = g.person_id AND w.start_date <= g.chro_updated_date
        AND (w.out_of_stock IS NULL OR w.out_of_stock >= g.chro_updated_date)) k
    ON k.id = h.chro_update_id
WHERE k.id IS NULL

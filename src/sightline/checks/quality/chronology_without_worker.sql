-- id: chronology_without_worker
-- title: Chronology updated by nobody
-- question: Did somebody bring each chronology up to date?
-- area: Quality assurance
-- kind: check
-- severity: information
-- needs: local_chronologies
-- weakens: chronology_3m_pct
-- rule: Each update names who made it.
-- mend: See whether the system wrote it by itself; leave those out of the feed.
SELECT h.person_id AS child, h.chro_updated_date AS date, 'local_chronologies' AS table_name,
    h.chro_update_id AS row_id, 'Not said who brought it up to date' AS found
FROM local_chronologies h
WHERE h.chro_worker_id IS NULL

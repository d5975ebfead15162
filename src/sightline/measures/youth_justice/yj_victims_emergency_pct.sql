-- id: yj_victims_emergency_pct
-- title: Victims who are emergency workers
-- question: Who is harmed by children whom we work with?
-- area: Youth justice
-- kind: snapshot
-- subject: event
-- unit: percent
-- better: neutral
-- needs: local_restorative_justice
-- dimension: who was harmed
-- official: Local: the restorative justice log.
-- traps: Of the open entries whose victim is known. A victim of two offences may have two
--   entries.
SELECT r.rejo_entry_id AS subject, d.day AS date, r.rejo_victim AS category,
    CASE WHEN r.rejo_victim = 'emergency_worker' THEN 1 WHEN r.rejo_victim IS NOT NULL THEN 0
    END AS met
FROM local_restorative_justice r
JOIN snapshots d ON r.rejo_opened_date <= d.day
    AND (r.rejo_closed_date IS NULL OR r.rejo_closed_date > d.day)
    AND (r.open_until IS NULL OR r.open_until > d.day)

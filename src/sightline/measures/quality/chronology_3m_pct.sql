-- id: chronology_3m_pct
-- title: Children whose chronology is up to date
-- question: Could the next worker read each child's story?
-- area: Quality assurance
-- kind: snapshot
-- counts: children
-- unit: percent
-- better: higher
-- needs: local_chronologies, local_cin_cases | ssd_cin_episodes, ssd_cp_plans, local_cla_periods | ssd_cla_episodes
-- standard: chronology_months
-- standard_date: the day of the snapshot
-- look_back_months: 3
-- official: Local.
-- traps: Updated is not understood: quality is a matter for audit. Cases newer than the interval
--   are out.
SELECT o.child, o.day AS date, o.team, o.worker,
    CASE WHEN c.child IS NOT NULL THEN 1 ELSE 0 END AS met
FROM open_work o
JOIN standards x ON x.name = 'chronology_months'
    AND o.day >= x.valid_from AND o.day < x.valid_to
LEFT JOIN (
    SELECT DISTINCT h.person_id AS child, d.day
    FROM local_chronologies h
    JOIN snapshots d ON h.chro_updated_date <= d.day
    JOIN standards y ON y.name = 'chronology_months'
        AND d.day >= y.valid_from AND d.day < y.valid_to
    WHERE h.chro_updated_date >= add_months(d.day, -y.value)
) c ON c.child = o.child AND c.day = o.day
WHERE o.start_date <= add_months(o.day, -x.value)

-- id: rha_overdue_open_n
-- title: Review health assessments overdue
-- question: Which children wait for a health review that is late?
-- area: Health of children looked after
-- kind: snapshot
-- counts: children
-- unit: count
-- better: lower
-- needs: local_health_assessments, local_cla_periods | ssd_cla_episodes
-- traps: Over the end of the month in which it was due, and the child not seen since. Stands
--   beside the share done in the month.
SELECT p.child, d.day AS date, h.team, h.worker
FROM cla_periods p
JOIN snapshots d ON p.start_date <= d.day AND (p.out_of_stock IS NULL OR p.out_of_stock > d.day)
JOIN local_health_assessments r ON r.person_id = p.child AND r.heas_kind = 'REVIEW'
    AND r.heas_due_date >= p.start_date
    AND year(r.heas_due_date) * 12 + month(r.heas_due_date) < year(d.day) * 12 + month(d.day)
LEFT JOIN holders h ON h.child = p.child AND h.day = d.day AND h.list = '8'
WHERE NOT EXISTS (SELECT 1 FROM local_health_assessments s
    WHERE s.person_id = p.child AND s.heas_appointment_outcome = 'ATTENDED'
        AND s.heas_appointment_date <= d.day
        AND (s.heas_due_date = r.heas_due_date OR s.heas_appointment_date >= r.heas_due_date))

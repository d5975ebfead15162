-- id: cla_section_20_drift_n
-- title: Children accommodated under section 20 for over a year
-- question: Which children are in care without a court having looked at it?
-- area: Children looked after
-- kind: snapshot
-- counts: children
-- unit: count
-- better: lower
-- needs: local_cla_periods | ssd_cla_episodes, ssd_legal_status
-- standard: section_20_months
-- standard_date: the day of the snapshot
-- official: Local; Children Act 1989, section 20.
-- traps: From the start of the status, moves included. For an unaccompanied child or one with
--   disabilities it may be in order: a list to look at, not a count of faults. Annex A shows no start
--   of a status, so it cannot say this.
SELECT p.child, d.day AS date, h.team, h.worker
FROM cla_periods p
JOIN snapshots d ON p.start_date <= d.day AND (p.out_of_stock IS NULL OR p.out_of_stock > d.day)
JOIN standards x ON x.name = 'section_20_months' AND d.day >= x.valid_from AND d.day < x.valid_to
JOIN (
    SELECT s.person_id AS child, t.day, max(s.lega_legal_status_start_date) AS start_date
    FROM ssd_legal_status s
    JOIN snapshots t ON s.lega_legal_status_start_date <= t.day
        AND (coalesce(s.lega_legal_status_end_date, s.open_until) IS NULL
            OR coalesce(s.lega_legal_status_end_date, s.open_until) > t.day)
    WHERE s.lega_legal_status = 'V2'
    GROUP BY s.person_id, t.day
) s ON s.child = p.child AND s.day = d.day
LEFT JOIN holders h ON h.child = p.child AND h.day = d.day AND h.list = '8'
WHERE add_months(greatest(s.start_date, p.start_date), x.value) < d.day

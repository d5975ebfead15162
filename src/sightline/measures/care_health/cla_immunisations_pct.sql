-- id: cla_immunisations_pct
-- title: Children in care for 12 months with immunisations up to date
-- question: Are the children in our care immunised?
-- area: Health of children looked after
-- kind: snapshot
-- unit: percent
-- better: higher
-- needs: local_cla_periods | ssd_cla_episodes, ssd_cla_immunisations
-- official: SSDA903 return, OC2, at 31 March.
-- differs: Children looked after for 12 months or more, as the return counts.
-- traps: The record holds the latest answer and its date: of a day before that date it says no,
--   although the child may have been up to date then too. Blank is not a yes.
SELECT p.child, d.day AS date, h.team, h.worker,
    CASE WHEN i.clai_immunisations_status = 'Y'
        AND coalesce(i.clai_immunisations_status_date, d.day) <= d.day THEN 1 ELSE 0 END AS met
FROM cla_periods p
JOIN snapshots d ON p.start_date <= d.day AND (p.out_of_stock IS NULL OR p.out_of_stock > d.day)
LEFT JOIN ssd_cla_immunisations i ON i.person_id = p.child
LEFT JOIN holders h ON h.child = p.child AND h.day = d.day AND h.list = '8'
WHERE add_months(p.start_date, 12) <= d.day

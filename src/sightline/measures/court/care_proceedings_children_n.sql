-- id: care_proceedings_children_n
-- title: Children in care proceedings
-- question: For how many children is a court deciding?
-- area: Pre-proceedings and court
-- kind: snapshot
-- counts: children
-- unit: count
-- better: neutral
-- needs: local_care_proceedings
-- official: Children Act 1989, section 31.
-- traps: Issued by the day and not concluded. Children, not cases: brothers and sisters share one.
SELECT p.person_id AS child, d.day AS date
FROM local_care_proceedings p
JOIN snapshots d ON p.capr_issued_date <= d.day
    AND (coalesce(p.capr_concluded_date, p.open_until) IS NULL
        OR coalesce(p.capr_concluded_date, p.open_until) > d.day)

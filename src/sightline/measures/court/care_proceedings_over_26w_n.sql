-- id: care_proceedings_over_26w_n
-- title: Children in care proceedings for longer than 26 weeks
-- question: Which children have waited too long for the court's decision?
-- area: Pre-proceedings and court
-- kind: snapshot
-- counts: children
-- unit: count
-- better: lower
-- needs: local_care_proceedings
-- standard: care_proceedings_weeks
-- standard_date: the day of the issue
-- official: Children and Families Act 2014, section 14.
-- traps: Open on the day and issued more than 26 weeks before it.
SELECT p.person_id AS child, d.day AS date
FROM local_care_proceedings p
JOIN standards x ON x.name = 'care_proceedings_weeks'
    AND p.capr_issued_date >= x.valid_from AND p.capr_issued_date < x.valid_to
JOIN snapshots d ON add_days(p.capr_issued_date, 7 * x.value) < d.day
    AND (coalesce(p.capr_concluded_date, p.open_until) IS NULL
        OR coalesce(p.capr_concluded_date, p.open_until) > d.day)

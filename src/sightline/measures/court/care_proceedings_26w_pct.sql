-- id: care_proceedings_26w_pct
-- title: Care proceedings concluded within 26 weeks
-- question: Do courts decide in the time that the law gives them?
-- area: Pre-proceedings and court
-- kind: flow
-- counts: rows
-- unit: percent
-- better: higher
-- needs: local_care_proceedings
-- standard: care_proceedings_weeks
-- standard_date: the day of the issue
-- official: Children and Families Act 2014, section 14; family court statistics.
-- traps: Of the proceedings concluded in the period. A court may extend them.
SELECT p.person_id AS child, p.capr_concluded_date AS date,
    CASE WHEN p.capr_concluded_date <= add_days(p.capr_issued_date, 7 * x.value) THEN 1 ELSE 0
        END AS met
FROM local_care_proceedings p
JOIN standards x ON x.name = 'care_proceedings_weeks'
    AND p.capr_issued_date >= x.valid_from AND p.capr_issued_date < x.valid_to
WHERE p.capr_concluded_date >= p.capr_issued_date

-- id: audit_sw_good_outstanding_pct
-- title: Audits of social work judged good or outstanding
-- question: How good is our social work, by our own judgement?
-- area: Quality assurance
-- kind: snapshot
-- unit: percent
-- better: higher
-- needs: local_audits
-- standard: audit_rolling_months
-- standard_date: the day of the snapshot
-- look_back_months: 3
-- dimension: tool of the audit
-- official: Local; the words of the grades are Ofsted's, the judgement is not.
-- differs: The audits of three months taken together; some papers average three monthly
--   percentages.
-- traps: Few audits, chosen by somebody: look at how, at the number, and at the tool's version
--   before saying that practice changed. Successive months share audits: no control limits on this
--   series.
SELECT a.child, d.day AS date, a.team, a.worker, a.tool AS category,
    CASE WHEN a.grade IN ('good', 'outstanding') THEN 1 ELSE 0 END AS met
FROM audits a
JOIN snapshots d ON a.completed_date <= d.day
JOIN standards x ON x.name = 'audit_rolling_months'
    AND d.day >= x.valid_from AND d.day < x.valid_to
WHERE a.service = 'social_work' AND a.grade IS NOT NULL
    AND a.completed_date >= add_months(add_days(d.day, 1), -x.value)

-- id: audit_judgements_n
-- title: Audits completed, by judgement
-- question: How were the audits of this month judged?
-- area: Quality assurance
-- kind: flow
-- unit: count
-- better: neutral
-- needs: local_audits
-- dimension: the judgement that stands
-- catalogue: audit_judgement_pct
-- official: Local; the words of the grades are Ofsted's.
-- traps: A count: more audits are more of everything.
SELECT a.child, a.completed_date AS date, a.team, a.worker, a.grade AS category, a.service AS detail
FROM audits a
WHERE a.grade IS NOT NULL

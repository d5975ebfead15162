-- id: audit_inadequate_pct
-- title: Audits judged inadequate
-- question: How often do we find that we failed a child?
-- area: Quality assurance
-- kind: flow
-- unit: percent
-- better: lower
-- needs: local_audits
-- dimension: service
-- catalogue: audit_judgement_pct
-- official: Local; the words of the grades are Ofsted's.
-- traps: Few audits: read the number. An auditor who grades their own service rarely writes it:
--   see the moderation.
SELECT a.child, a.completed_date AS date, a.team, a.worker, a.service AS category,
    CASE WHEN a.grade = 'inadequate' THEN 1 ELSE 0 END AS met
FROM audits a
WHERE a.grade IS NOT NULL

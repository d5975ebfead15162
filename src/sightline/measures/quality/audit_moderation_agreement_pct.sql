-- id: audit_moderation_agreement_pct
-- title: Audit grades that moderation kept
-- question: Do auditors and moderators see the same?
-- area: Quality assurance
-- kind: flow
-- unit: percent
-- better: higher
-- needs: local_audits
-- dimension: service
-- official: Local.
-- traps: Which audits are moderated is chosen. Agreement of all may mean that nobody disagrees
--   aloud.
SELECT a.child, a.completed_date AS date, a.team, a.worker, a.service AS category,
    CASE WHEN a.first_grade = a.moderated_grade THEN 1 ELSE 0 END AS met
FROM audits a
WHERE a.first_grade IS NOT NULL AND a.moderated_grade IS NOT NULL

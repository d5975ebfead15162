-- id: iro_escalations_n
-- title: Escalations by reviewing officers
-- question: How often do reviewing officers challenge the plan for a child?
-- area: Children looked after
-- kind: flow
-- counts: rows
-- unit: count
-- better: neutral
-- dimension: what it is about
-- needs: local_iro_escalations
-- official: Local; dispute resolution of the IRO Handbook.
-- traps: Raised in the period, formal ones that were entered. More may mean better challenge.
SELECT person_id AS child, iroe_raised_date AS date, iroe_about AS category
FROM local_iro_escalations
WHERE iroe_raised_date IS NOT NULL

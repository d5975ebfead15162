-- id: conf_virtual_feedback_families_n
-- title: Families who gave feedback on virtual conferences
-- question: How many families told us about virtual conferences?
-- area: Child protection
-- kind: flow
-- subject: family
-- counts: subjects
-- unit: count
-- better: neutral
-- needs: local_survey_answers
-- official: Local survey; no national definition.
-- traps: Families, not answers: one who answers several questions or rounds in the period counts
--   once. An empty form does not count.
SELECT a.respondent AS subject, a.child, a.day AS date
FROM survey_answers a
WHERE a.survey = 'virtual_conferences' AND a.answer IS NOT NULL

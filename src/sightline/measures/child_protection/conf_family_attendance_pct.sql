-- id: conf_family_attendance_pct
-- title: Conferences at which the family took part
-- question: Do parents come to the conference about their child?
-- area: Child protection
-- kind: flow
-- counts: rows
-- unit: percent
-- better: higher
-- needs: local_conferences
-- dimension: initial or review conference
-- official: Local.
-- traps: Each child of a conference with an answer; a blank is listed as unknown. Taking part by video
--   or telephone is taking part. It says nothing of whether they felt heard: that is a survey.
SELECT person_id AS child, cfer_date AS date, cfer_kind AS category,
    CASE cfer_family_attended WHEN 'Y' THEN 1 WHEN 'N' THEN 0 END AS met
FROM local_conferences

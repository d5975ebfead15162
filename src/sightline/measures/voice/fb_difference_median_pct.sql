-- id: fb_difference_median_pct
-- title: Families whose situation is better: median of the quarters
-- question: What do families say in a middling quarter?
-- area: Feedback, complaints and advocacy
-- kind: value
-- subject: reading
-- unit: percent
-- aggregate: median
-- better: higher
-- needs: local_survey_answers
-- official: Local: a text message at closure, or every six months.
-- differs: fb_difference_pct is of all answers of the period; this is the middle one of its
--   quarters, as the source prints it.
-- traps: Each quarter weighs alike, however few answered. Of two middle quarters the mean. A
--   quarter counts on its last day, so one under way is not in it; read a year or a year to date.
SELECT concat(CAST(q.quarter_end AS VARCHAR), ' fb_difference') AS subject, q.quarter_end AS date,
    q.good_share AS value
FROM survey_quarters q
WHERE q.question = 'fb_difference'

-- id: cla_rhi_offered_pct
-- title: Looked-after children offered an interview after going missing, by the record
-- question: Is every child in our care offered somebody to talk to?
-- area: Missing children
-- kind: flow
-- unit: percent
-- better: higher
-- needs: ssd_missing
-- dimension: the answer of the child
-- official: Statutory guidance on children who run away or go missing from home or care, 2014.
-- traps: Not said is not no, and is left out. Dates without times: whether it was within 72
--   hours cannot be known from here.
-- differs: rhi_offered_pct takes the log of interviews, and children missing from home.
SELECT person_id AS child, miss_missing_episode_end_date AS date,
    CASE miss_missing_rhi_offered WHEN 'Y' THEN 1 WHEN 'N' THEN 0 END AS met,
    CASE miss_missing_rhi_accepted WHEN 'Y' THEN 'Accepted' WHEN 'N' THEN 'Declined'
        ELSE 'Not answered' END AS category
FROM ssd_missing
WHERE miss_missing_episode_end_date IS NOT NULL AND coalesce(miss_missing_episode_type, 'M') <> 'A'

-- id: yj_outcome_before_offence
-- title: Outcome before the offence
-- question: Do the days of each outcome follow one another?
-- area: Youth justice
-- kind: check
-- needs: local_youth_justice_outcomes
-- severity: warning
-- weakens: yj_reoffending_binary_pct yj_custody_n
-- rule: A caution or sentence is on or after the offence, and a release on or after the sentence.
-- mend: Correct the day that is wrong.
SELECT o.person_id AS child, o.yjou_outcome_date AS date,
    'local_youth_justice_outcomes' AS table_name,
    o.yjou_outcome_id AS row_id,
    CASE WHEN o.yjou_outcome_date < o.yjou_offence_date THEN 'Before the offence'
        ELSE 'Released before the sentence' END AS found
FROM local_youth_justice_outcomes o
WHERE o.yjou_outcome_date < o.yjou_offence_date
    OR o.yjou_released_date < o.yjou_outcome_date

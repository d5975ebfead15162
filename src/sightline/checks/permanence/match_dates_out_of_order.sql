-- id: match_dates_out_of_order
-- title: Long-term match with dates out of order
-- question: Does each match follow its plan and its panel?
-- area: Permanence
-- kind: check
-- severity: warning
-- needs: local_long_term_matches
-- weakens: matched_long_term_pct
-- rule: The plan, the panel and the match come in that order.
-- mend: Correct the date that is out of order.
SELECT person_id AS child, coalesce(ltma_matched_date, ltma_panel_date) AS date,
    'local_long_term_matches' AS table_name, ltma_match_id AS row_id,
    CASE WHEN ltma_panel_date < ltma_cohort_from_date THEN 'Panel before the plan'
        ELSE 'Matched before the panel' END AS found
FROM local_long_term_matches
WHERE ltma_panel_date < ltma_cohort_from_date OR ltma_matched_date < ltma_panel_date

-- id: rha_completed_month_due_pct
-- title: Review health assessments completed in the month they were due
-- question: Are health assessments reviewed when they fall due?
-- area: Health of children looked after
-- kind: flow
-- unit: percent
-- better: higher
-- needs: local_health_assessments, local_cla_periods | ssd_cla_episodes
-- official: Care Planning, Placement and Case Review Regulations 2010; local measure of the
--   health provider.
-- differs: By the due date that the provider gives, not by age: `cla_health_up_to_date_pct` works
--   it out by age.
-- traps: Done when the child was seen, by the end of the month in which it was due or earlier,
--   not when the report came. A child who was not brought and was seen later in the month is
--   done. Children not in care on the due date are out.
SELECT r.child, r.due_date AS date, r.met
FROM (
    SELECT person_id AS child, heas_due_date AS due_date,
        max(CASE WHEN heas_appointment_outcome = 'ATTENDED'
            AND year(heas_appointment_date) * 12 + month(heas_appointment_date)
                <= year(heas_due_date) * 12 + month(heas_due_date) THEN 1 ELSE 0 END) AS met
    FROM local_health_assessments
    WHERE heas_kind = 'REVIEW' AND heas_due_date IS NOT NULL
    GROUP BY person_id, heas_due_date
) r
WHERE EXISTS (SELECT 1 FROM cla_periods p WHERE p.child = r.child AND p.start_date <= r.due_date
    AND (p.out_of_stock IS NULL OR p.out_of_stock > r.due_date))

-- id: foster_decision_overdue_n
-- title: Fostering applications undecided for too long
-- question: Who has waited too long to hear whether they may foster?
-- area: Fostering
-- kind: snapshot
-- subject: household
-- counts: subjects
-- unit: count
-- better: lower
-- needs: local_fostering_pipeline
-- standard: foster_assessment_months
-- standard_date: the day of the application
-- official: National minimum standards for fostering; check the guidance before quoting.
-- traps: Applied more than the standard before the day, and neither approved nor gone by it.
SELECT DISTINCT f.fopi_household_id AS subject, d.day AS date
FROM local_fostering_pipeline f
JOIN standards x ON x.name = 'foster_assessment_months'
    AND f.fopi_application_date >= x.valid_from AND f.fopi_application_date < x.valid_to
JOIN snapshots d ON add_months(f.fopi_application_date, x.value) < d.day
    AND (f.fopi_approved_date IS NULL OR f.fopi_approved_date > d.day)
    AND (coalesce(f.fopi_left_date, f.open_until) IS NULL
        OR coalesce(f.fopi_left_date, f.open_until) > d.day)
WHERE f.fopi_household_id IS NOT NULL

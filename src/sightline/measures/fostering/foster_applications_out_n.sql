-- id: foster_applications_out_n
-- title: Prospective foster carers with an application form
-- question: How many families have a form and have not sent it back?
-- area: Fostering
-- kind: snapshot
-- subject: household
-- counts: subjects
-- unit: count
-- better: higher
-- needs: local_fostering_pipeline
-- official: Local.
-- traps: The form was sent by the day and no application has come by then.
SELECT DISTINCT f.fopi_household_id AS subject, d.day AS date
FROM local_fostering_pipeline f
JOIN snapshots d ON f.fopi_form_sent_date <= d.day
    AND (f.fopi_application_date IS NULL OR f.fopi_application_date > d.day)
    AND (f.fopi_approved_date IS NULL OR f.fopi_approved_date > d.day)
    AND (coalesce(f.fopi_left_date, f.open_until) IS NULL
        OR coalesce(f.fopi_left_date, f.open_until) > d.day)
WHERE f.fopi_household_id IS NOT NULL

-- id: rj_conference_without_form
-- title: Restorative conference without a form, or a form without a day
-- question: Is it known how and when each conference was held?
-- area: Youth justice
-- kind: check
-- needs: local_restorative_justice
-- severity: information
-- weakens: yj_rj_virtual_conferences_n
-- rule: A conference has a day and a form.
-- mend: Enter what is missing.
SELECT NULL AS child, coalesce(r.rejo_conference_date, r.rejo_opened_date) AS date,
    'local_restorative_justice' AS table_name,
    r.rejo_entry_id AS row_id,
    CASE WHEN r.rejo_form IS NULL THEN 'No form' ELSE 'No day' END AS found
FROM local_restorative_justice r
WHERE (r.rejo_form IS NULL AND r.rejo_conference_date IS NOT NULL)
    OR (r.rejo_form IS NOT NULL AND r.rejo_conference_date IS NULL)

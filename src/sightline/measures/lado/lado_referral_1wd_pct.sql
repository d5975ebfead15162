-- id: lado_referral_1wd_pct
-- title: Allegations reported within a working day
-- question: Do employers tell the designated officer in time?
-- area: Allegations against adults
-- kind: flow
-- subject: adult
-- unit: percent
-- better: higher
-- needs: local_lado_contacts
-- standard: lado_referral_working_days
-- standard_date: the day on which the employer knew
-- dimension: where the adult works
-- official: Working Together to Safeguard Children; Keeping children safe in education.
-- traps: Without the day on which the employer knew, or told before it: unknown. What was never
--   reported is not here. Whether a contact that met no threshold had to be reported is arguable;
--   all are counted.
SELECT l.lado_contact_id AS subject, l.lado_contact_date AS date, l.lado_sector AS category,
    CASE WHEN l.lado_known_date IS NULL OR l.lado_contact_date < l.lado_known_date THEN NULL
        WHEN l.lado_contact_date <= z.day THEN 1 ELSE 0 END AS met
FROM local_lado_contacts l
LEFT JOIN standards x ON x.name = 'lado_referral_working_days'
    AND l.lado_known_date >= x.valid_from AND l.lado_known_date < x.valid_to
LEFT JOIN calendar a ON a.day = l.lado_known_date
LEFT JOIN calendar z ON z.working_day_number = a.working_day_number + x.value
    AND z.working_days_before < z.working_day_number
WHERE l.lado_contact_date IS NOT NULL

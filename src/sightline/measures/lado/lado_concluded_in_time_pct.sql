-- id: lado_concluded_in_time_pct
-- title: Allegations concluded in time
-- question: Do adults and children learn the outcome soon?
-- area: Allegations against adults
-- kind: flow
-- subject: adult
-- unit: percent
-- better: higher
-- needs: local_lado_contacts
-- standard: lado_conclusion_months
-- standard_date: the day of the contact
-- dimension: where the adult works
-- official: Working Together to Safeguard Children; Keeping children safe in education. The month
--   is practice; check the guidance before quoting.
-- traps: Of allegations concluded in the period, so those never concluded are not here: see
--   `lado_open_over_limit_n`. Only those that met the threshold.
SELECT l.lado_contact_id AS subject, l.lado_concluded_date AS date, l.lado_sector AS category,
    CASE WHEN l.lado_concluded_date < l.lado_contact_date THEN NULL
        WHEN l.lado_concluded_date <= add_months(l.lado_contact_date, x.value) THEN 1
        ELSE 0 END AS met
FROM local_lado_contacts l
JOIN standards x ON x.name = 'lado_conclusion_months'
    AND l.lado_contact_date >= x.valid_from AND l.lado_contact_date < x.valid_to
WHERE l.lado_threshold_met = 'Y' AND l.lado_concluded_date IS NOT NULL

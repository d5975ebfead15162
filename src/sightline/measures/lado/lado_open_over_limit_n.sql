-- id: lado_open_over_limit_n
-- title: Allegations open beyond the limit
-- question: Which allegations wait too long for an outcome?
-- area: Allegations against adults
-- kind: snapshot
-- subject: adult
-- unit: count
-- better: lower
-- needs: local_lado_contacts
-- standard: lado_conclusion_months
-- standard_date: the day of the contact
-- dimension: where the adult works
-- official: Working Together to Safeguard Children; Keeping children safe in education. The month
--   is practice; check the guidance before quoting.
-- traps: Only those that met the threshold. A police investigation may be the reason. A row that
--   left the feed leaves the count.
SELECT l.lado_contact_id AS subject, d.day AS date, l.lado_sector AS category
FROM local_lado_contacts l
JOIN standards x ON x.name = 'lado_conclusion_months'
    AND l.lado_contact_date >= x.valid_from AND l.lado_contact_date < x.valid_to
JOIN snapshots d ON add_months(l.lado_contact_date, x.value) < d.day
WHERE l.lado_threshold_met = 'Y'
    AND (l.lado_concluded_date IS NULL OR l.lado_concluded_date > d.day)
    AND (l.open_until IS NULL OR l.open_until > d.day)

-- id: foster_households_n
-- title: Approved fostering households
-- question: How many fostering households do we have?
-- area: Fostering
-- kind: snapshot
-- subject: household
-- counts: subjects
-- unit: count
-- better: higher
-- dimension: mainstream or connected
-- needs: local_fostering_households
-- official: Ofsted fostering data collection.
-- traps: Approved by the day and not ended. Households, not places: some hold several children,
--   some none.
SELECT f.foho_household_id AS subject, d.day AS date,
    CASE WHEN f.foho_kind = 'CONNECTED' THEN 'Connected' ELSE 'Mainstream' END AS category
FROM local_fostering_households f
JOIN snapshots d ON f.foho_approved_date <= d.day
    AND (coalesce(f.foho_ended_date, f.open_until) IS NULL
        OR coalesce(f.foho_ended_date, f.open_until) > d.day)

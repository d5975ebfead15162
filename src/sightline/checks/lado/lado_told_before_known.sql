-- id: lado_told_before_known
-- title: Designated officer told before the employer knew
-- question: Do the days of each contact follow one another?
-- area: Allegations against adults
-- kind: check
-- needs: local_lado_contacts
-- severity: warning
-- weakens: lado_referral_1wd_pct lado_concluded_in_time_pct
-- rule: The designated officer is told on or after the day on which the employer knew, and the
--   conclusion is not before that.
-- mend: Correct the day that is wrong.
SELECT NULL AS child, l.lado_contact_date AS date, 'local_lado_contacts' AS table_name,
    l.lado_contact_id AS row_id,
    CASE WHEN l.lado_contact_date < l.lado_known_date THEN 'Told before the employer knew'
        ELSE 'Concluded before the contact' END AS found
FROM local_lado_contacts l
WHERE l.lado_contact_date < l.lado_known_date
    OR l.lado_concluded_date < l.lado_contact_date

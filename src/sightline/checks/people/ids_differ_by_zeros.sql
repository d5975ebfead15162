-- id: ids_differ_by_zeros
-- title: Two ids that differ only by leading zeros
-- question: Is one child here under two ids?
-- area: People
-- kind: check
-- severity: error
-- needs: ssd_person
-- weakens: referrals_month_n rereferral_12m_pct
-- rule: No two children have ids that are equal but for leading zeros.
-- mend: Set leading_zeros of [identifiers] in the settings, or load a crosswalk of ids.
SELECT a.person_id AS child, a.first_recorded AS date, 'ssd_person' AS table_name,
    a.person_id AS row_id, 'Also known as ' || b.person_id AS found
FROM (SELECT person_id, first_recorded, ltrim(person_id, '0') AS bare FROM ssd_person) a
JOIN (SELECT person_id, ltrim(person_id, '0') AS bare FROM ssd_person) b ON b.bare = a.bare
WHERE a.person_id <> b.person_id

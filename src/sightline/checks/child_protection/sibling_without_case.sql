-- id: sibling_without_case
-- title: Sibling of a child on a plan, with no open case
-- question: Was every sibling of a child on a plan thought of?
-- area: Child protection
-- kind: check
-- severity: information
-- needs: ssd_family, ssd_cp_plans
-- rule: A child under 18 in the family of a child on a plan has an open case, a plan or is looked
--   after.
-- mend: Look whether the conference considered the sibling; open a case, or correct the family.
SELECT DISTINCT f.person_id AS child, p.day AS date, 'ssd_family' AS table_name,
    f.fami_family_id AS row_id, 'A sibling is on a plan, and no case is open' AS found
FROM check_open_plans p
JOIN ssd_family m ON m.person_id = p.child AND m.fami_family_id NOT LIKE 'adoptive:%'
JOIN ssd_family f ON f.fami_family_id = m.fami_family_id AND f.person_id <> p.child
JOIN people b ON b.child = f.person_id AND age_on(b.birth, p.day) < 18
WHERE NOT EXISTS (SELECT 1 FROM check_open_cases c WHERE c.child = f.person_id)
    AND NOT EXISTS (SELECT 1 FROM check_open_plans q WHERE q.child = f.person_id)
    AND NOT EXISTS (SELECT 1 FROM check_open_care l WHERE l.child = f.person_id)

-- id: birth_date_differs
-- title: Birth date differs between returns or lists
-- question: Do all returns give one birth date for a child?
-- area: People
-- kind: check
-- severity: error
-- needs: ssd_person
-- weakens: assessment_child_seen_pct cla_number_n cl_in_touch_17_18_pct
--   placement_stability_long_term_pct
-- rule: Every list and every return gives a child the same birth date.
-- mend: Find the right date on the child's record, correct the source that has the other, and load
--   it again.
SELECT d.child, d.seen AS date, 'ssd_person' AS table_name, d.child AS row_id,
    CAST(d.how_many AS VARCHAR) || ' different values, for example in ' || d.one || ' and in '
        || d.other AS found
FROM (
    SELECT l.person_id AS child, count(DISTINCT l.value) AS how_many, max(l.shown_from) AS seen,
        min(l.row_part) AS one, max(l.row_part) AS other
    FROM (
        SELECT person_id, row_part, shown_from,
            pers_dob AS value,
            row_number() OVER (PARTITION BY row_part, row_key ORDER BY shown_from DESC) AS nth
        FROM ssd_person_versions
    ) l
    WHERE l.nth = 1 AND l.value IS NOT NULL
    GROUP BY l.person_id
    HAVING count(DISTINCT l.value) > 1
) d

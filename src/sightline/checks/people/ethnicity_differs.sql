-- id: ethnicity_differs
-- title: Ethnicity differs between returns or lists
-- question: Do all returns give one ethnicity for a child?
-- area: People
-- kind: check
-- severity: information
-- needs: ssd_person
-- rule: Every list and every return gives a child the same ethnicity code. Not obtained and
--   refused contradict nothing.
-- mend: Ask the family where it is not known which is right, and correct the other source.
SELECT d.child, d.seen AS date, 'ssd_person' AS table_name, d.child AS row_id,
    CAST(d.how_many AS VARCHAR) || ' different values, for example in ' || d.one || ' and in '
        || d.other AS found
FROM (
    SELECT l.person_id AS child, count(DISTINCT l.value) AS how_many, max(l.shown_from) AS seen,
        min(l.row_part) AS one, max(l.row_part) AS other
    FROM (
        SELECT person_id, row_part, shown_from,
            CASE WHEN length(pers_ethnicity) = 4 AND pers_ethnicity NOT IN ('NOBT', 'REFU')
                THEN pers_ethnicity END AS value,
            row_number() OVER (PARTITION BY row_part, row_key ORDER BY shown_from DESC) AS nth
        FROM ssd_person_versions
    ) l
    WHERE l.nth = 1 AND l.value IS NOT NULL
    GROUP BY l.person_id
    HAVING count(DISTINCT l.value) > 1
) d

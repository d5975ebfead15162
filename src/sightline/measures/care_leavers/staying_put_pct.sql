-- id: staying_put_pct
-- title: Care leavers who stay with their former foster carers
-- question: Who may stay in the foster home after 18?
-- area: Care leavers
-- kind: snapshot
-- unit: percent
-- better: higher
-- needs: ssd_care_leavers, ssd_cla_placement, ssd_person
-- dimension: age in years
-- official: Local snapshot; Staying Put is a duty of the Children and Families Act 2014.
-- traps: The answer is the accommodation of list 9 (with former foster carers), not a record
--   of the arrangement. Accommodation not known counts as not staying.
-- differs: The published figure is taken at each age around the birthday, and at 18 three
--   months after it.
SELECT l.child, l.day AS date, l.team, l.worker, cast(l.age AS VARCHAR) AS category,
    CASE WHEN l.accommodation = 'Z' THEN 1 ELSE 0 END AS met
FROM care_leavers l
JOIN people b ON b.child = l.child
JOIN (
    SELECT person_id AS child, clap_cla_placement_type AS type,
        coalesce(clap_cla_placement_end_date, open_until) AS ended,
        row_number() OVER (PARTITION BY person_id ORDER BY clap_cla_placement_start_date DESC)
            AS nth
    FROM ssd_cla_placement
    WHERE clap_cla_placement_start_date IS NOT NULL
) p ON p.child = l.child AND p.nth = 1 AND p.type LIKE 'U%'
    AND (p.ended IS NULL OR date_diff('day', p.ended, birthday(b.birth, 18)) <= 1)
WHERE l.age BETWEEN 18 AND 20

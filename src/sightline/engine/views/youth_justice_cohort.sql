-- Each entry of a child into a re-offending cohort: a caution or sentence, or for custody the
-- release. The first new offence within 12 months of it that was proven within 18 is beside it.
-- "Within" is up to and with the same day of the month.
WITH entries AS (
    SELECT outcome_id, child, birth, outcome,
        CASE WHEN outcome = 'custody' THEN released_date ELSE day END AS entry_date
    FROM youth_justice_outcomes
    WHERE proven = 1
)
SELECT e.outcome_id, e.child, e.entry_date, e.outcome, min(o.offence_date) AS new_offence_date
FROM entries e
LEFT JOIN youth_justice_outcomes o ON o.child = e.child AND o.proven = 1
    AND o.offence_date > e.entry_date AND o.offence_date <= add_months(e.entry_date, 12)
    AND o.day <= add_months(e.entry_date, 18)
WHERE e.entry_date IS NOT NULL AND age_on(e.birth, e.entry_date) BETWEEN 10 AND 17
GROUP BY e.outcome_id, e.child, e.entry_date, e.outcome

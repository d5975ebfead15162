-- id: review_recorded_late
-- title: Child in need review recorded late
-- question: Which reviews were put on the system over a month after they were held?
-- area: Children in need
-- kind: check
-- severity: information
-- needs: local_cin_reviews
-- weakens: cin_review_timely_pct cin_reviews_overdue_n
-- rule: A review is on the system within 28 days, and not before it was held.
-- mend: Record reviews when they are held: until then they are overdue on every list.
SELECT person_id AS child, cire_date AS date, 'local_cin_reviews' AS table_name,
    cire_review_id AS row_id, 'Recorded ' || CAST(cire_recorded_date AS VARCHAR) AS found
FROM local_cin_reviews
WHERE date_diff('day', cire_date, cire_recorded_date) > 28 OR cire_recorded_date < cire_date

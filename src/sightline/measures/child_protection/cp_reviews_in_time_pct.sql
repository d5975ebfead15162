-- id: cp_reviews_in_time_pct
-- title: Plans of three months or more reviewed in time
-- question: Was every review of the plan held in time?
-- area: Child protection
-- kind: snapshot
-- counts: rows
-- unit: percent
-- better: higher
-- needs: ssd_cp_plans, ssd_cp_reviews
-- standard: cp_review_first_months, cp_review_months
-- standard_date: the plan's start, or the review before
-- official: Working Together: the first review within three months of the initial conference, then
--   within six. Children in need statistics, table D6.
-- traps: Every review that fell due in the 12 months to the day must have been in time: one late review
--   in the year is enough not to be. Not the reviews in time out of those due. The initial conference
--   is the day the plan began. Annex A has the last review only and cannot say.
SELECT p.child, p.day AS date, h.team, h.worker,
    CASE WHEN m.child IS NULL THEN 1 ELSE 0 END AS met
FROM cp_open p
LEFT JOIN holders h ON h.child = p.child AND h.day = p.day AND h.list = '7'
JOIN standards x ON x.name = 'cp_review_first_months'
    AND p.start_date >= x.valid_from AND p.start_date < x.valid_to
LEFT JOIN (
    SELECT DISTINCT c.child, c.plan_start, d.day
    FROM plan_clocks c
    JOIN snapshots d ON c.due_date < d.day AND c.due_date > add_months(d.day, -12)
    WHERE c.kind = 'cp_review' AND c.in_time = 0
) m ON m.child = p.child AND m.plan_start = p.start_date AND m.day = p.day
WHERE add_months(p.start_date, x.value) <= p.day

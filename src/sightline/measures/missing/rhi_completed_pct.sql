-- id: rhi_completed_pct
-- title: Returns followed by a return interview
-- question: Is every child heard who comes back?
-- area: Missing children
-- kind: flow
-- subject: event
-- unit: percent
-- better: higher
-- needs: local_return_interviews
-- official: Statutory guidance on children who run away or go missing from home or care, 2014.
-- traps: Every incident needs an interview: two returns of one child are two. Declined counts
--   as not held. Recent returns may still be heard, so the last month rises later. Without a log
--   of incidents the rows of the log of interviews are the returns, and a return that nobody
--   entered there is not seen.
SELECT r.incident AS subject, r.child, r.returned_date AS date,
    CASE WHEN r.held_at IS NULL THEN 0 ELSE 1 END AS met
FROM returns_from_missing r

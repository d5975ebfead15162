-- id: rhi_held_72h_pct
-- title: Return interviews held that were within 72 hours
-- question: Of the interviews we hold, how many are soon enough?
-- area: Missing children
-- kind: flow
-- subject: event
-- unit: percent
-- better: higher
-- needs: local_return_interviews
-- standard: return_interview_hours
-- standard_date: the day of return
-- follow_up_days: 3
-- official: Statutory guidance on children who run away or go missing from home or care, 2014.
-- traps: Interviews held, not returns: it rises where the late ones are never held. Read it
--   beside the open ones over 72 hours.
-- differs: The shares for care and home have every return in the denominator.
SELECT r.incident AS subject, r.child, r.returned_date AS date,
    r.in_time AS met
FROM returns_from_missing r
WHERE r.held_at IS NOT NULL

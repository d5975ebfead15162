-- id: rhi_72h_home_pct
-- title: Return interviews within 72 hours, missing from home
-- question: Does somebody listen soon after a child comes back to the family?
-- area: Missing children
-- kind: flow
-- subject: event
-- unit: percent
-- better: higher
-- needs: local_missing_incidents, local_return_interviews
-- standard: return_interview_hours
-- standard_date: the day of return
-- follow_up_days: 3
-- official: Statutory guidance on children who run away or go missing from home or care, 2014.
-- traps: Returns, not children. The denominator is every return, also where the child
--   declined: a share of the interviews held would reward not holding the late ones. An
--   interview recorded before the return is not judged. Where the log does not say where from,
--   the return is in neither share.
SELECT r.incident AS subject, r.child, r.returned_date AS date,
    r.in_time AS met
FROM returns_from_missing r
WHERE r.missing_from = 'HOME'

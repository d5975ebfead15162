-- id: rhi_cic_timely_pct
-- title: Return interviews within 72 hours for children in our care
-- question: Are the children in our care heard soon after going missing?
-- area: Missing children
-- kind: flow
-- subject: event
-- unit: percent
-- better: higher
-- needs: local_return_interviews, local_cla_periods | ssd_cla_episodes
-- standard: return_interview_hours
-- standard_date: the day of return
-- follow_up_days: 3
-- official: Statutory guidance on children who run away or go missing from home or care, 2014.
-- traps: Returns, not children. The denominator is every return, also where the child
--   declined: a share of the interviews held would reward not holding the late ones. An
--   interview recorded before the return is not judged.
-- differs: Who is looked after is taken from the record, not from what the log says of where
--   the child went missing from: a child in care who goes missing from a visit home is in this
--   one.
SELECT r.incident AS subject, r.child, r.returned_date AS date,
    r.in_time AS met
FROM returns_from_missing r
WHERE EXISTS (SELECT 1 FROM cla_periods p WHERE p.child = r.child
    AND p.start_date <= r.missing_date
    AND (p.out_of_stock IS NULL OR p.out_of_stock > r.missing_date))

-- id: rhi_offered_pct
-- title: Returns after which an interview was offered
-- question: Is an interview offered every time?
-- area: Missing children
-- kind: flow
-- subject: event
-- unit: percent
-- better: higher
-- needs: local_return_interviews
-- official: Statutory guidance on children who run away or go missing from home or care, 2014.
-- traps: An interview that was held or answered counts as offered, also without a time of the
--   offer. When it was offered is not judged.
SELECT r.incident AS subject, r.child, r.returned_date AS date,
    r.offered AS met
FROM returns_from_missing r

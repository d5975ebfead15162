-- id: yj_rj_virtual_conferences_n
-- title: Restorative conferences held virtually
-- question: Do victims and children meet, if only on a screen?
-- area: Youth justice
-- kind: flow
-- subject: meeting
-- unit: count
-- better: higher
-- needs: local_restorative_justice
-- official: Local: the restorative justice log.
-- traps: A conference with two victims is two entries.
SELECT r.rejo_entry_id AS subject, r.rejo_conference_date AS date
FROM local_restorative_justice r
WHERE r.rejo_form = 'virtual' AND r.rejo_conference_date IS NOT NULL

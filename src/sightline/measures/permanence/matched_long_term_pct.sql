-- id: matched_long_term_pct
-- title: Children with a long-term plan who are matched with carers
-- question: Has each child who is to stay in care been matched with carers?
-- area: Permanence and adoption
-- kind: snapshot
-- counts: rows
-- unit: percent
-- better: higher
-- needs: local_long_term_matches, local_cla_periods | ssd_cla_episodes
-- official: Care Planning Regulations 2010 as amended in 2015: long-term foster placements.
-- traps: Of the children in the matching feed whose plan is long-term care and who are in care on the
--   day. A child whose plan was never entered there is missing from it.
SELECT m.child, d.day AS date, h.team, h.worker, m.is_matched AS met
FROM long_term_cohort m
JOIN snapshots d ON d.day = m.day
JOIN cla_periods p ON p.child = m.child AND p.start_date <= d.day
    AND (p.out_of_stock IS NULL OR p.out_of_stock > d.day)
LEFT JOIN holders h ON h.child = m.child AND h.day = d.day AND h.list = '8'

-- id: edge_of_care_in_care_already
-- title: Referred to the edge of care panel while in care
-- question: Was each child referred before care began?
-- area: Edge of care
-- kind: check
-- severity: information
-- needs: local_edge_of_care, local_cla_periods | ssd_cla_episodes
-- weakens: eoc_prevented_n eoc_prevented_pct
-- rule: A child at the edge of care is not in care on the day of the referral.
-- mend: Correct the day of the referral; where it is right, the child is not counted.
SELECT e.person_id AS child, e.eoca_referred_date AS date, 'local_edge_of_care' AS table_name,
    e.eoca_referral_id AS row_id, 'In care since ' || CAST(p.start_date AS VARCHAR) AS found
FROM local_edge_of_care e
JOIN cla_periods p ON p.child = e.person_id AND p.start_date <= e.eoca_referred_date
    AND (p.out_of_stock IS NULL OR p.out_of_stock > e.eoca_referred_date)

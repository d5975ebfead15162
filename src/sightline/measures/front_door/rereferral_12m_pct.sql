-- id: rereferral_12m_pct
-- title: Referrals within 12 months of an earlier one
-- question: Do children come back because the first help did not last?
-- area: Front door
-- kind: flow
-- counts: rows
-- unit: percent
-- better: lower
-- needs: ssd_cin_episodes
-- look_back_months: 12
-- official: Children in need statistics, table C1: a referral within 12 months of a previous
--   referral of the same child.
-- traps: Comes from dated referrals: the counter on list 3 is per child and repeats on every
--   row. No figure for periods that begin less than 12 months after the record does.
SELECT r.child, r.referral_date AS date, r.team, r.worker,
    CASE WHEN e.child IS NULL THEN 0 ELSE 1 END AS met
FROM referrals r
LEFT JOIN (
    SELECT DISTINCT a.child, a.referral_date
    FROM referrals a
    JOIN referrals b ON b.child = a.child AND b.referral_date < a.referral_date
        AND b.referral_date >= add_months(a.referral_date, -12)
) e ON e.child = r.child AND e.referral_date = r.referral_date

-- id: cp_audit_open_2m_or_less_pct
-- title: Children open for two months or less before their conference
-- question: Do children come to conference whom we hardly knew?
-- area: Child protection
-- kind: flow
-- unit: percent
-- better: lower
-- needs: ssd_initial_cp_conference, local_cin_cases | ssd_cin_episodes
-- standard: conference_open_months
-- standard_date: the day of the conference
-- official: Local.
-- differs: Every initial conference of the record; the source audited a sample.
-- traps: Open is the latest case that was open on the day; one that closed and was opened again a
--   week before counts as a week. Where list 6 leaves out children on plans, their earlier case
--   may be missing.
SELECT f.child, f.conference_date AS date, f.team, f.worker,
    CASE WHEN f.conference_date <= add_months(c.start_date, x.value) THEN 1 ELSE 0 END AS met
FROM conferences f
JOIN (
    SELECT g.child, g.conference_date, max(n.start_date) AS start_date
    FROM conferences g
    JOIN cin_cases n ON n.child = g.child AND n.start_date <= g.conference_date
        AND (n.out_of_stock IS NULL OR n.out_of_stock >= g.conference_date)
    GROUP BY g.child, g.conference_date
) c ON c.child = f.child AND c.conference_date = f.conference_date
JOIN standards x ON x.name = 'conference_open_months'
    AND f.conference_date >= x.valid_from AND f.conference_date < x.valid_to
WHERE f.transfer_in <> 'Y'

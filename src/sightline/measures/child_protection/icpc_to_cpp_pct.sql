-- id: icpc_to_cpp_pct
-- title: Conferences that led to a child protection plan
-- question: Do conferences look at the right children?
-- area: Child protection
-- kind: flow
-- counts: rows
-- unit: percent
-- better: neutral
-- needs: ssd_initial_cp_conference
-- official: Children in need statistics, table C4.
-- traps: A conference without a recorded result is left out and listed as unknown.
SELECT child, conference_date AS date, team, worker,
    CASE result WHEN 'Y' THEN 1 WHEN 'N' THEN 0 END AS met
FROM conferences

-- id: supervision_timely_pct
-- title: Case supervisions held when they were due
-- question: Is each child's case supervised in time?
-- area: Supervision
-- kind: flow
-- unit: percent
-- better: higher
-- needs: local_supervision, local_cin_cases | ssd_cin_episodes, ssd_cp_plans, local_cla_periods | ssd_cla_episodes
-- standard: supervision_interval_days
-- standard_date: the start of the interval
-- look_back_months: 2
-- official: Local: the interval is the authority's own.
-- differs: supervision_case_4w_pct asks of cases on a day, this of supervisions that fell due in a
--   period.
-- traps: Supervisions, not children. A child with many short intervals weighs more. Late recording
--   depresses the newest month.
SELECT a.child, add_days(a.day, x.value) AS date, h.team, h.worker,
    CASE WHEN a.next_day <= add_days(a.day, x.value) THEN 1 ELSE 0 END AS met
FROM (
    SELECT b.child, b.day, lead(b.day) OVER (PARTITION BY b.child ORDER BY b.day) AS next_day
    FROM (
        SELECT child, start_date AS day FROM work_spells
        UNION
        SELECT person_id, supe_date FROM local_supervision WHERE supe_date IS NOT NULL
    ) b
) a
JOIN standards x ON x.name = 'supervision_interval_days'
    AND a.day >= x.valid_from AND a.day < x.valid_to
JOIN work_spells w ON w.child = a.child AND w.start_date <= a.day
    AND (w.out_of_stock IS NULL OR w.out_of_stock > add_days(a.day, x.value))
JOIN check_now n ON add_days(a.day, x.value) <= n.day
LEFT JOIN (SELECT year(day) AS year, month(day) AS month, max(day) AS day
    FROM snapshots
    GROUP BY year(day), month(day)) m
    ON m.year = year(add_days(a.day, x.value)) AND m.month = month(add_days(a.day, x.value))
LEFT JOIN open_work h ON h.child = a.child AND h.day = m.day

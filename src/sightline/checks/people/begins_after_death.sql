-- id: begins_after_death
-- title: Begins or stays open after the child died
-- question: Does anything go on after a death?
-- area: People
-- kind: check
-- severity: error
-- needs: ssd_person
-- weakens: cla_number_n cpp_number_n
-- rule: Nothing begins after the date of death, and what was open is closed.
-- mend: Correct the date of death, or close what is open.
SELECT r.child, r.start_date AS date, r.team, r.worker, r.table_name, r.row_id,
    CASE WHEN r.start_date > p.died THEN 'Begins after the date of death'
        ELSE 'Open although the child has died' END AS found
FROM dated_rows r
JOIN people p ON p.child = r.child
WHERE r.start_date > p.died
    OR (r.has_end = 1 AND r.end_date IS NULL AND r.absent_from IS NULL
        AND r.last_recorded > p.died
        AND r.table_name IN ('ssd_cp_plans', 'local_cla_periods', 'ssd_cla_episodes',
            'local_cin_cases', 'ssd_cin_plans'))

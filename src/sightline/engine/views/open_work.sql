-- Children with open work on each snapshot day, each once, with the start of the unbroken stretch
-- of work and the team and worker who hold the child: on the last of lists 6, 7 and 8 that says.
SELECT s.child, d.day, s.start_date, h.team, h.worker
FROM work_spells s
JOIN snapshots d ON s.start_date <= d.day AND (s.out_of_stock IS NULL OR s.out_of_stock > d.day)
LEFT JOIN (
    SELECT child, day, team, worker,
        row_number() OVER (PARTITION BY child, day
            ORDER BY is_real DESC, is_known DESC, list DESC, start_date DESC) AS nth
    FROM list_holders
) h ON h.child = s.child AND h.day = d.day AND h.nth = 1

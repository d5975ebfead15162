-- Initial child protection conferences held: one for a child and a date.
SELECT child, conference_date, result, transfer_in, team, worker FROM (
    SELECT person_id AS child, icpc_icpc_date AS conference_date,
        icpc_icpc_outcome_cp_flag AS result, coalesce(icpc_icpc_transfer_in, 'N') AS transfer_in,
        icpc_icpc_team AS team, icpc_icpc_worker_id AS worker,
        row_number() OVER (PARTITION BY person_id, icpc_icpc_date
            ORDER BY CASE WHEN icpc_icpc_outcome_cp_flag IS NULL THEN 1 ELSE 0 END,
                icpc_icpc_id) AS nth
    FROM ssd_initial_cp_conference
    WHERE icpc_icpc_date IS NOT NULL
) numbered
WHERE nth = 1

-- id: allocation_without_role
-- title: Allocation of a disabled child without a role
-- question: Of which allocations is the role not said?
-- area: Disabled children
-- kind: check
-- severity: warning
-- needs: local_role_allocations
-- weakens: cwad_ot_n cwad_family_worker_n cwad_social_worker_by_role_n
-- rule: Every open allocation says in which role.
-- mend: Enter the role of the worker.
SELECT person_id AS child, roal_from_date AS date, roal_team AS team, roal_worker_id AS worker,
    'local_role_allocations' AS table_name, roal_allocation_id AS row_id,
    'No role' AS found
FROM local_role_allocations
WHERE roal_role IS NULL AND roal_to_date IS NULL AND absent_from IS NULL

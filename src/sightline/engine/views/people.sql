-- One row for each person: birth date, expected birth date, sex, ethnic group, disability.
-- A child with any recorded disability is disabled; "none" counts only where nothing else is said.
SELECT p.person_id AS child, p.pers_dob AS birth, p.pers_expected_dob AS expected,
    p.pers_death_date AS died,
    CASE p.pers_sex WHEN 'M' THEN 'Male' WHEN 'F' THEN 'Female' END AS sex,
    CASE
        WHEN p.pers_ethnicity IN ('WBRI', 'WIRI', 'WIRT', 'WOTH', 'WROM', 'White') THEN 'White'
        WHEN p.pers_ethnicity IN ('MWBC', 'MWBA', 'MWAS', 'MOTH', 'Mixed') THEN 'Mixed'
        WHEN p.pers_ethnicity IN ('AIND', 'APKN', 'ABAN', 'AOTH', 'Asian or Asian British')
            THEN 'Asian or Asian British'
        WHEN p.pers_ethnicity IN ('BCRB', 'BAFR', 'BOTH', 'Black or black British')
            THEN 'Black or Black British'
        WHEN p.pers_ethnicity IN ('CHNE', 'OOTH', 'Other ethnic group') THEN 'Other ethnic group'
    END AS ethnic_group,
    CASE WHEN d.yes = 1 THEN 'Yes' WHEN d.yes = 0 THEN 'No' END AS disability
FROM ssd_person p
LEFT JOIN (
    SELECT person_id, max(CASE WHEN disa_disability_code = 'NONE' THEN 0 ELSE 1 END) AS yes
    FROM ssd_disability
    WHERE disa_disability_code IS NOT NULL
    GROUP BY person_id
) d ON d.person_id = p.person_id

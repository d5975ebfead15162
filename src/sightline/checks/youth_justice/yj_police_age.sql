-- id: yj_police_age
-- title: Child at the police under 10 or over 17
-- question: Is anybody at the police of an age that is no child of youth justice?
-- area: Youth justice
-- kind: check
-- needs: local_youth_justice_police, ssd_person
-- severity: warning
-- weakens: yj_arrests_n yj_voluntary_attendance_n
-- rule: Arrests and attendances are of children aged 10 to 17.
-- mend: Correct the child, the day or the birth date.
SELECT p.person_id AS child, p.yjpo_date AS date, 'local_youth_justice_police' AS table_name,
    p.yjpo_event_id AS row_id,
    concat('Aged ', CAST(age_on(b.birth, p.yjpo_date) AS VARCHAR)) AS found
FROM local_youth_justice_police p
JOIN people b ON b.child = p.person_id
WHERE age_on(b.birth, p.yjpo_date) NOT BETWEEN 10 AND 17

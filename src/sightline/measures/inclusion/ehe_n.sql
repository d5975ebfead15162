-- id: ehe_n
-- title: Children educated at home by choice
-- question: How many children are educated at home?
-- area: Inclusion and schools
-- kind: snapshot
-- counts: children
-- unit: count
-- better: neutral
-- needs: local_home_education
-- official: Elective home education return (check the guidance before quoting).
-- traps: Children whom the council knows to be educated at home: nobody has to register. Children
--   unknown to social care are in it only when their persons are loaded too.
SELECT e.person_id AS child, d.day AS date
FROM local_home_education e
JOIN snapshots d ON e.ehed_start_date <= d.day
    AND (e.ehed_end_date IS NULL OR e.ehed_end_date > d.day)
WHERE e.open_until IS NULL OR e.open_until > d.day

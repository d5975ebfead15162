-- id: cl_suitable_birthday_19_21_pct
-- title: Care leavers aged 19 to 21 in suitable accommodation at their birthday
-- question: Do they have a decent home, as it is published?
-- area: Care leavers
-- kind: snapshot
-- unit: percent
-- better: higher
-- needs: ssd_care_leavers, ssd_person
-- official: Children looked after statistics, from the SSDA903 OC3 of each birthday.
-- traps: Only where a return is loaded, and only on the day of the return. Not in touch counts
--   as not suitable and as not in education, employment or training. Who died or returned home
--   is out.
-- differs: The snapshot of list 9 has everybody on one day; this has each around a birthday.
--   They are never plotted together.
SELECT child, day AS date, CASE WHEN suitability = '1' THEN 1 ELSE 0 END AS met
FROM care_leavers_at_birthday
WHERE age BETWEEN 19 AND 21

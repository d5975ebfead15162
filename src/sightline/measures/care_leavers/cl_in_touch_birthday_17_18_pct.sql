-- id: cl_in_touch_birthday_17_18_pct
-- title: Care leavers aged 17 to 18 in touch at their birthday
-- question: Do we know how they are, as it is published?
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
SELECT child, day AS date, CASE WHEN in_touch = 'YES' THEN 1 ELSE 0 END AS met
FROM care_leavers_at_birthday
WHERE age BETWEEN 17 AND 18

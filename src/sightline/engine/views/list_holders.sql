-- Who holds what is open on lists 6, 7 and 8 on each snapshot day, one row for a child, day, list and
-- start. is_known is 0 where no source says who. A row that no extract up to the day shows has no
-- known holder in Annex A: the list of the day may still show the worker of an earlier row of the
-- child that is closed, who does not hold the new one.
SELECT o.child, o.day, o.list, o.start_date, h.team, h.worker, coalesce(h.is_real, 0) AS is_real,
    CASE WHEN h.child IS NULL THEN 0 ELSE 1 END AS is_known
FROM open_on_lists o
LEFT JOIN holders h ON h.child = o.child AND h.day = o.day AND h.list = o.list
    AND (h.from_list = 0 OR o.first_recorded <= o.day)

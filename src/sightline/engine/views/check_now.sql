-- The day of the latest extract: what is open and how old a child is are asked of this day.
SELECT m.day FROM (SELECT max(as_at) AS day FROM extracts) m

-- id: virtual_school_roll_n
-- title: Pupils on the roll of the virtual school
-- question: How many pupils does the virtual school look after?
-- area: Education of children looked after
-- kind: snapshot
-- counts: children
-- unit: count
-- better: neutral
-- needs: local_virtual_school_roll
-- official: Local.
-- traps: Pupils as the virtual school lists them, each once; children under school age may be on
--   it. An entry left open after care ended still counts: a check finds it.
SELECT r.child, r.day AS date
FROM virtual_roll r

-- id: mash_strategy_discussion_n
-- title: Children with a strategy discussion out of the hub
-- question: For how many children did sharing information show possible significant harm?
-- area: Front door
-- kind: flow
-- counts: children
-- unit: count
-- better: neutral
-- needs: local_strategy_discussions
-- official: Local.
-- traps: All strategy discussions, those that began no enquiry too; list 5 of Annex A holds only the
--   ones that did. Whether it came out of the hub is answered in the feed; a blank is no.
SELECT person_id AS child, stra_date AS date, stra_team AS team
FROM local_strategy_discussions
WHERE stra_from_mash = 'Y'

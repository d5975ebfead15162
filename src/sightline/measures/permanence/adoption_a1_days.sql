-- id: adoption_a1_days
-- title: Days from entering care to being placed for adoption
-- question: How long do children wait for their adoptive family?
-- area: Permanence and adoption
-- kind: value
-- counts: rows
-- unit: days
-- better: lower
-- needs: ssd_permanence, local_adoption_entry | ssd_cla_episodes
-- official: Adoption scorecard, indicator A1.
-- traps: The mean over children adopted in the period. The official scorecard averages three
--   years: read it with the window that you mean.
-- differs: A10, which stops the clock when a child moves in with foster carers who adopt, is its
--   own measure.
SELECT child, order_date AS date, date_diff('day', entered_date, placed_date) AS value
FROM adoption_orders
WHERE entered_date IS NOT NULL AND placed_date IS NOT NULL AND placed_date >= entered_date

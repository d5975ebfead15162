-- Care leavers on each snapshot day: the list without those still in care (eligible), who died, or
-- who returned home.
SELECT child, day, age, eligibility, in_touch, accommodation, suitability, activity, last_contact,
    plan_reviewed, shows_contact, shows_plan, team, worker
FROM leaving_care_list
WHERE eligibility <> 'ELIGIBLE'

-- id: cp_advocacy_offered_over8_pct
-- title: Children over 8 at a conference who were offered an advocate
-- question: Does somebody help the child to be heard at the conference?
-- area: Child protection
-- kind: flow
-- counts: rows
-- unit: percent
-- better: higher
-- needs: local_conferences
-- standard: advocacy_from_age
-- standard_date: the day of the conference
-- dimension: initial or review conference
-- official: Local: an offer unless the family opts out.
-- traps: Each child at each conference who had had the birthday of the setting (8). A blank is not
--   offered. A child without a birth date is left out. Offered is not taken up.
SELECT c.person_id AS child, c.cfer_date AS date, c.cfer_kind AS category,
    CASE WHEN c.cfer_advocate_offered = 'Y' THEN 1 ELSE 0 END AS met
FROM local_conferences c
JOIN people b ON b.child = c.person_id
JOIN standards x ON x.name = 'advocacy_from_age'
    AND c.cfer_date >= x.valid_from AND c.cfer_date < x.valid_to
WHERE age_on(b.birth, c.cfer_date) >= x.value

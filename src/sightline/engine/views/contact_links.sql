-- Contacts, one for a child, day and source, with the referral that each led to: the child's
-- referral on the same day or within so many working days (a setting). A referral belongs to one
-- contact: the latest on or before it; of several on that day the one of the referral's own
-- source, else the first code. is_known is 0 where the days are not yet over in the record.
WITH contacts AS (
    SELECT DISTINCT person_id AS child, cont_contact_date AS contact_date,
        coalesce(cont_contact_source_code, 'Unknown') AS source
    FROM ssd_contacts
    WHERE cont_contact_date IS NOT NULL
),
reach AS (
    SELECT max(as_at) AS last_day FROM extracts WHERE table_name = 'ssd_cin_episodes'
),
timed AS (
    SELECT c.child, c.contact_date, c.source, a.working_day_number AS number, x.value AS days,
        CASE WHEN z.working_day_number - a.working_day_number >= x.value THEN 1
            ELSE 0 END AS is_over
    FROM contacts c
    JOIN calendar a ON a.day = c.contact_date
    JOIN standards x ON x.name = 'contact_referral_working_days'
        AND c.contact_date >= x.valid_from AND c.contact_date < x.valid_to
    LEFT JOIN reach r ON 1 = 1
    LEFT JOIN calendar z ON z.day = r.last_day
),
ranked AS (
    SELECT t.child, t.contact_date, t.source, r.referral_date,
        row_number() OVER (PARTITION BY r.child, r.referral_date
            ORDER BY t.contact_date DESC, CASE WHEN t.source = r.source_code THEN 0 ELSE 1 END,
                t.source) AS nth
    FROM timed t
    JOIN referrals r ON r.child = t.child AND r.referral_date >= t.contact_date
    JOIN calendar b ON b.day = r.referral_date
    WHERE b.working_days_before - t.number < t.days
),
linked AS (
    SELECT child, contact_date, source, min(referral_date) AS referral_date
    FROM ranked
    WHERE nth = 1
    GROUP BY child, contact_date, source
)
SELECT t.child, t.contact_date, t.source, l.referral_date,
    CASE WHEN l.child IS NOT NULL OR t.is_over = 1 THEN 1 ELSE 0 END AS is_known
FROM timed t
LEFT JOIN linked l ON l.child = t.child AND l.contact_date = t.contact_date
    AND l.source = t.source

-- Contacts of the front door's own feed with the last day on which a decision is in time, and the
-- last day of which the feed can speak.
WITH reach AS (
    SELECT max(as_at) AS last_day FROM extracts WHERE table_name = 'local_contact_decisions'
)
SELECT c.codi_contact_id AS contact, c.person_id AS child,
    CAST(c.codi_received_at AS DATE) AS received_date, c.codi_source_code AS source,
    CAST(c.codi_decided_at AS DATE) AS decided_date, c.open_until, z.day AS due_date, r.last_day
FROM local_contact_decisions c
JOIN standards x ON x.name = 'contact_decision_working_days'
    AND CAST(c.codi_received_at AS DATE) >= x.valid_from
    AND CAST(c.codi_received_at AS DATE) < x.valid_to
JOIN calendar a ON a.day = CAST(c.codi_received_at AS DATE)
JOIN calendar z ON z.working_day_number = a.working_day_number + x.value
    AND z.working_days_before < z.working_day_number
LEFT JOIN reach r ON 1 = 1
WHERE c.codi_received_at IS NOT NULL

-- Each return of a missing child with its return interview: when it was held, and 1 where it was
-- offered and where the child declined. An interview belongs to the incident it names, else to the child's incident with that
-- time of return. Without a log of incidents each row of the log of interviews is a return. An
-- interview held before the return (a finding) has no hours.
WITH incidents AS (
    SELECT miin_incident_id AS incident, person_id AS child, miin_returned_at AS returned_at,
        cast(miin_missing_at AS DATE) AS missing_date, miin_missing_from AS missing_from
    FROM local_missing_incidents
    WHERE miin_returned_at IS NOT NULL AND coalesce(miin_kind, 'M') <> 'A'
    UNION ALL
    SELECT rein_interview_id, person_id, rein_returned_at, cast(rein_returned_at AS DATE), NULL
    FROM local_return_interviews
    WHERE rein_returned_at IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM extracts e WHERE e.table_name = 'local_missing_incidents')
),
matched AS (
    SELECT i.incident, r.rein_completed_at AS held_at, r.rein_accepted AS accepted,
        CASE WHEN r.rein_offered_at IS NULL AND r.rein_completed_at IS NULL
                AND r.rein_accepted IS NULL
            THEN 0 ELSE 1 END AS offered
    FROM incidents i
    JOIN local_return_interviews r ON r.rein_incident_id = i.incident
    UNION ALL
    SELECT i.incident, r.rein_completed_at, r.rein_accepted,
        CASE WHEN r.rein_offered_at IS NULL AND r.rein_completed_at IS NULL
                AND r.rein_accepted IS NULL
            THEN 0 ELSE 1 END
    FROM incidents i
    JOIN local_return_interviews r ON r.person_id = i.child AND r.rein_returned_at = i.returned_at
    WHERE r.rein_incident_id IS NULL
),
interviews AS (
    SELECT incident, min(held_at) AS held_at, max(offered) AS offered,
        max(CASE WHEN accepted = 'N' THEN 1 ELSE 0 END) AS declined
    FROM matched
    GROUP BY incident
)
SELECT i.incident, i.child, i.missing_date, i.returned_at,
    cast(i.returned_at AS DATE) AS returned_date, i.missing_from, v.held_at,
    cast(v.held_at AS DATE) AS held_date, coalesce(v.declined, 0) AS declined,
    coalesce(v.offered, 0) AS offered,
    CASE WHEN v.held_at IS NULL THEN 0 WHEN v.held_at < i.returned_at THEN NULL
        WHEN hours_between(i.returned_at, v.held_at) <= s.value THEN 1 ELSE 0 END AS in_time
FROM incidents i
LEFT JOIN interviews v ON v.incident = i.incident
JOIN standards s ON s.name = 'return_interview_hours'
    AND cast(i.returned_at AS DATE) >= s.valid_from AND cast(i.returned_at AS DATE) < s.valid_to

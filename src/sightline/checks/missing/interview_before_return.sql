-- id: interview_before_return
-- title: Return interview held before the return
-- question: Which return interviews were held before the child was back?
-- area: Missing children
-- kind: check
-- severity: error
-- needs: local_return_interviews
-- weakens: rhi_72h_care_pct rhi_72h_home_pct rhi_cic_timely_pct rhi_held_72h_pct
-- rule: A return interview is held after the return.
-- mend: Correct the time of return or of the interview.
SELECT person_id AS child, cast(rein_returned_at AS DATE) AS date,
    'local_return_interviews' AS table_name, rein_interview_id AS row_id,
    concat('Returned ', cast(rein_returned_at AS VARCHAR), ', held ',
        cast(rein_completed_at AS VARCHAR)) AS found
FROM local_return_interviews
WHERE rein_completed_at < rein_returned_at

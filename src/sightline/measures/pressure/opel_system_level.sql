-- id: opel_system_level
-- title: Level of the whole system
-- question: How hard pressed is the system as a whole?
-- area: Operational pressure
-- kind: value
-- subject: reading
-- unit: score
-- better: lower
-- dimension: the level of the system
-- needs: local_escalation_readings, local_escalation_triggers
-- standard: system_escalation_organisations
-- standard_date: the day of the readings
-- official: The OPEL framework of NHS England; how levels of organisations make one of the system
--   is agreed locally, and the source left it open.
-- traps: The gravest level that so many organisations have reached on the day, a setting. A level
--   is an order: a mean of 2.5 is half of the days at 2 and half at 3, or nothing of the kind.
SELECT CAST(day AS VARCHAR) AS subject, day AS date, level AS value,
    concat('Level ', CAST(level AS VARCHAR)) AS category
FROM (
    SELECT reached.day, max(reached.level) AS level
    FROM (
        SELECT l.day, l.level, count(*) AS organisations
        FROM (SELECT DISTINCT day, level FROM escalation_levels WHERE level IS NOT NULL) l
        JOIN (
            SELECT day, organisation, max(level) AS level
            FROM escalation_levels
            WHERE level IS NOT NULL
            GROUP BY day, organisation
        ) o ON o.day = l.day AND o.level >= l.level
        GROUP BY l.day, l.level
    ) reached
    JOIN standards x ON x.name = 'system_escalation_organisations'
        AND reached.day >= x.valid_from AND reached.day < x.valid_to
    WHERE reached.organisations >= x.value
    GROUP BY reached.day
) system

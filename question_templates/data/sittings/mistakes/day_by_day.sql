-- misconception: At midnight something new begins.
-- hint: Does the text say anything of days?

-- name: sittings
WITH known AS (
    SELECT DISTINCT person, moment FROM clicks WHERE person IS NOT NULL
), marked AS (
    SELECT person, moment, CASE
        WHEN moment <= lag(moment) OVER (PARTITION BY person ORDER BY moment)
            + to_minutes($pause_minutes)
            AND moment::DATE = lag(moment) OVER (PARTITION BY person ORDER BY moment)::DATE THEN 0
        ELSE 1 END AS begins
    FROM known
), numbered AS (
    SELECT person, moment, sum(begins) OVER (
        PARTITION BY person ORDER BY moment ROWS UNBOUNDED PRECEDING
    ) AS number
    FROM marked
)
SELECT person, number, min(moment) AS began, max(moment) AS ended, count(*) AS clicks
FROM numbered
GROUP BY person, number
ORDER BY person, number

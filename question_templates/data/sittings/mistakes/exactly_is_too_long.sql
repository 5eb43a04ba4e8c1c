-- misconception: As long as the pause is long enough to part.
-- hint: Two are exactly the pause apart. Are they more than that apart?

-- name: sittings
WITH known AS (
    SELECT DISTINCT person, moment FROM clicks WHERE person IS NOT NULL
), marked AS (
    SELECT person, moment, CASE
        WHEN moment < lag(moment) OVER (PARTITION BY person ORDER BY moment)
            + to_minutes($pause_minutes) THEN 0
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

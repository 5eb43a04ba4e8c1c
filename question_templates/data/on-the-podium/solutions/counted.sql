-- name: on_the_podium
WITH best AS (
    SELECT heat, runner, min(seconds) AS seconds FROM runs GROUP BY heat, runner
), placed AS (
    SELECT b.heat, count(o.runner) + 1 AS place, b.runner, b.seconds
    FROM best AS b
    LEFT JOIN best AS o ON o.heat = b.heat AND o.seconds < b.seconds
    WHERE b.seconds IS NOT NULL
    GROUP BY b.heat, b.runner, b.seconds
)
SELECT heat, place, runner, seconds FROM placed WHERE place <= $places ORDER BY heat, place

-- misconception: Each row is somebody who ran.
-- hint: Can one and the same person stand before themselves in your result?

-- name: on_the_podium
WITH best AS (
    SELECT heat, runner, seconds
    FROM runs
    WHERE seconds IS NOT NULL
)
SELECT heat, rank() OVER (PARTITION BY heat ORDER BY seconds) AS place, runner, seconds
FROM best
QUALIFY place <= $places
ORDER BY heat, place

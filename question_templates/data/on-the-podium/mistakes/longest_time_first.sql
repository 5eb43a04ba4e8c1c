-- misconception: The first place has the largest number.
-- hint: Is a larger time a better one?

-- name: on_the_podium
WITH best AS (
    SELECT heat, runner, max(seconds) AS seconds
    FROM runs
    WHERE seconds IS NOT NULL
    GROUP BY heat, runner
)
SELECT heat, rank() OVER (PARTITION BY heat ORDER BY seconds DESC) AS place, runner, seconds
FROM best
QUALIFY place <= $places
ORDER BY heat, place

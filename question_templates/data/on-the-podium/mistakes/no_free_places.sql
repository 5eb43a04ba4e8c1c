-- misconception: After a shared place comes the next number.
-- hint: Two share the first place. How many were faster than the next one?

-- name: on_the_podium
WITH best AS (
    SELECT heat, runner, min(seconds) AS seconds
    FROM runs
    WHERE seconds IS NOT NULL
    GROUP BY heat, runner
)
SELECT heat, dense_rank() OVER (PARTITION BY heat ORDER BY seconds) AS place, runner, seconds
FROM best
QUALIFY place <= $places
ORDER BY heat, place

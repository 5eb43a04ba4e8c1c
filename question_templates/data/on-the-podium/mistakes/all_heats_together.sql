-- misconception: There is one list of the best.
-- hint: With whom is somebody compared, and with whom not?

-- name: on_the_podium
WITH best AS (
    SELECT heat, runner, min(seconds) AS seconds
    FROM runs
    WHERE seconds IS NOT NULL
    GROUP BY heat, runner
)
SELECT heat, rank() OVER (ORDER BY seconds) AS place, runner, seconds
FROM best
QUALIFY place <= $places
ORDER BY heat, place

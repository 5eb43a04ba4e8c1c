-- misconception: A fixed number of rows is as many places.
-- hint: Several share the last place that counts. How many rows are right then?

-- name: on_the_podium
WITH best AS (
    SELECT heat, runner, min(seconds) AS seconds
    FROM runs
    WHERE seconds IS NOT NULL
    GROUP BY heat, runner
)
SELECT heat, row_number() OVER (PARTITION BY heat ORDER BY seconds) AS place, runner, seconds
FROM best
QUALIFY place <= $places
ORDER BY heat, place

-- misconception: Readings without an amount can be left out from the start.
-- hint: Which readings decide what the first and the last day are?

-- name: day_by_day
WITH moved AS (
    SELECT CAST(taken - to_hours($first_hour) AS DATE) AS day, amount FROM readings WHERE amount IS NOT NULL
), calendar AS (
    SELECT CAST(unnest(generate_series(min(day), max(day), INTERVAL 1 DAY)) AS DATE) AS day
    FROM moved
)
SELECT
    day,
    count(amount) AS readings,
    coalesce(sum(amount), 0) AS total,
    sum(coalesce(sum(amount), 0)) OVER (ORDER BY day) AS so_far
FROM calendar
LEFT JOIN moved USING (day)
GROUP BY day
ORDER BY day

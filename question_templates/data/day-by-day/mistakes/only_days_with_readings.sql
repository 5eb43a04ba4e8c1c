-- misconception: What is not in the table is not in the result.
-- hint: How many rows should the result have, counted from the first to the last day?

-- name: day_by_day
WITH moved AS (
    SELECT CAST(taken - to_hours($first_hour) AS DATE) AS day, amount FROM readings
), calendar AS (
    SELECT DISTINCT day
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

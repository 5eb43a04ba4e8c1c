-- misconception: A reading is a row.
-- hint: What does a reading without an amount change, and what does it not?

-- name: day_by_day
WITH moved AS (
    SELECT CAST(taken - to_hours($first_hour) AS DATE) AS day, amount FROM readings
), calendar AS (
    SELECT CAST(unnest(generate_series(min(day), max(day), INTERVAL 1 DAY)) AS DATE) AS day
    FROM moved
)
SELECT
    calendar.day AS day,
    count(moved.day) AS readings,
    coalesce(sum(amount), 0) AS total,
    sum(coalesce(sum(amount), 0)) OVER (ORDER BY calendar.day) AS so_far
FROM calendar
LEFT JOIN moved ON moved.day = calendar.day
GROUP BY calendar.day
ORDER BY calendar.day

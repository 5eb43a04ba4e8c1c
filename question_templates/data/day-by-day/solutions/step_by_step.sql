-- name: day_by_day
WITH RECURSIVE sums AS (
    SELECT
        date_trunc('day', taken - $first_hour * INTERVAL 1 HOUR)::DATE AS day,
        count(amount) AS readings,
        coalesce(sum(amount), 0) AS total
    FROM readings
    GROUP BY 1
), days(day) AS (
    SELECT min(day) FROM sums HAVING count(*) > 0
    UNION ALL
    SELECT (day + INTERVAL 1 DAY)::DATE FROM days WHERE day < (SELECT max(day) FROM sums)
), filled AS (
    SELECT d.day, coalesce(s.readings, 0) AS readings, coalesce(s.total, 0) AS total
    FROM days AS d LEFT JOIN sums AS s ON s.day = d.day
)
SELECT a.day, a.readings, a.total, sum(b.total) AS so_far
FROM filled AS a JOIN filled AS b ON b.day <= a.day
GROUP BY a.day, a.readings, a.total
ORDER BY a.day

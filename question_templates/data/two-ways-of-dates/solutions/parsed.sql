-- name: two_ways_of_dates
WITH read AS (
    SELECT code, amount, CASE
        WHEN ordered SIMILAR TO '[0-9]{4}-[0-9]{2}-[0-9]{2}' THEN strptime(ordered, '%Y-%m-%d')
        WHEN ordered SIMILAR TO '[0-9]{2}[.][0-9]{2}[.][0-9]{4}' THEN strptime(ordered, '%d.%m.%Y')
        END AS day
    FROM lines
    WHERE amount <= $most
), days AS (
    SELECT code, min(day) AS day FROM read GROUP BY code
), holding AS (
    SELECT d.day, min(r.amount) AS amount
    FROM days AS d JOIN read AS r ON r.code = d.code AND r.day IS NOT DISTINCT FROM d.day
    GROUP BY d.code, d.day
)
SELECT coalesce(strftime(day, '%Y-%m'), 'unknown') AS month, count(*) AS orders, sum(amount) AS total
FROM holding GROUP BY 1 ORDER BY 1

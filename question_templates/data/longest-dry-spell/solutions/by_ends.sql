-- name: longest_dry_spell
WITH calm AS (
    SELECT station_id, day
    FROM days
    GROUP BY station_id, day
    HAVING bool_and(coalesce(value < $limit_value, FALSE))
), marked AS (
    SELECT station_id, day,
        day - 1 IS DISTINCT FROM lag(day) OVER (PARTITION BY station_id ORDER BY day) AS begins
    FROM calm
), spells AS (
    SELECT station_id, day, sum(CASE WHEN begins THEN 1 ELSE 0 END)
        OVER (PARTITION BY station_id ORDER BY day ROWS UNBOUNDED PRECEDING) AS number
    FROM marked
), counted AS (
    SELECT station_id, min(day) AS first_day, date_diff('day', min(day), max(day)) + 1 AS length
    FROM spells GROUP BY station_id, number
), best AS (
    SELECT station_id, max(length) AS length FROM counted GROUP BY station_id
)
SELECT s.name, min(c.first_day) AS first_day, coalesce(max(b.length), 0) AS length
FROM stations AS s
LEFT JOIN best AS b ON b.station_id = s.station_id
LEFT JOIN counted AS c ON c.station_id = b.station_id AND c.length = b.length
GROUP BY s.station_id, s.name
ORDER BY length DESC

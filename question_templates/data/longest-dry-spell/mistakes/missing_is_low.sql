-- misconception: What could not be read was nothing.
-- hint: Is a day on which nothing could be read below the limit?

-- name: longest_dry_spell
WITH daily AS (
    SELECT station_id, day, max(coalesce(value, 0)) AS value
    FROM days
    GROUP BY station_id, day
), numbered AS (
    SELECT
        station_id, day,
        day - CAST(row_number() OVER (PARTITION BY station_id ORDER BY day) AS INTEGER) AS spell
    FROM daily
    WHERE value < $limit_value
), spells AS (
    SELECT station_id, min(day) AS first_day, count(*) AS length
    FROM numbered
    GROUP BY station_id, spell
), longest AS (
    SELECT *
    FROM spells
    QUALIFY row_number() OVER (PARTITION BY station_id ORDER BY length DESC, first_day) = 1
)
SELECT s.name, l.first_day, coalesce(l.length, 0) AS length
FROM stations AS s LEFT JOIN longest AS l USING (station_id)
ORDER BY length DESC

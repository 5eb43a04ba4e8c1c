-- misconception: Each row is a day.
-- hint: A day was sent twice. How many days is that?

-- name: longest_dry_spell
WITH numbered AS (
    SELECT
        station_id, day,
        day - CAST(dense_rank() OVER (PARTITION BY station_id ORDER BY day) AS INTEGER) AS spell
    FROM days
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

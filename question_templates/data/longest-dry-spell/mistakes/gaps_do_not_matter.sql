-- misconception: Days that stand one after the other in the table follow each other.
-- hint: A day is not in the table. Do the days before and after it follow each other?

-- name: longest_dry_spell
WITH daily AS (
    SELECT station_id, day, CASE WHEN count(*) = count(value) THEN max(value) END AS value,
        row_number() OVER (PARTITION BY station_id ORDER BY day) AS place
    FROM days
    GROUP BY station_id, day
), numbered AS (
    SELECT
        station_id, day,
        place - CAST(row_number() OVER (PARTITION BY station_id ORDER BY day) AS INTEGER) AS spell
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

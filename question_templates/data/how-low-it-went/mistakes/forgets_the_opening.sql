-- misconception: It all begins at nothing.
-- hint: How many are there before the first row?

-- name: how_low_it_went
WITH levels AS (
    SELECT
        item, moved, movement_id,
        sum(change) OVER (
            PARTITION BY item ORDER BY moved, movement_id ROWS UNBOUNDED PRECEDING
        ) AS level
    FROM movements
    WHERE change IS NOT NULL AND $opening >= 0
)
SELECT
    item,
    last(level ORDER BY moved, movement_id) AS ending,
    min(level) AS lowest,
    first(moved ORDER BY level, moved, movement_id) AS lowest_at
FROM levels
GROUP BY item
ORDER BY item

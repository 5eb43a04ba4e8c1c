-- misconception: The number before the first row is one of those that there were.
-- hint: Does the text count the number before the first row among those to choose from?

-- name: how_low_it_went
WITH levels AS (
    SELECT
        item, moved, movement_id,
        $opening + sum(change) OVER (
            PARTITION BY item ORDER BY moved, movement_id ROWS UNBOUNDED PRECEDING
        ) AS level
    FROM movements
    WHERE change IS NOT NULL
)
SELECT
    item,
    last(level ORDER BY moved, movement_id) AS ending,
    least(min(level), $opening) AS lowest,
    first(moved ORDER BY level, moved, movement_id) AS lowest_at
FROM levels
GROUP BY item
ORDER BY item

-- misconception: The lowest point is where most is taken away.
-- hint: Can the number be lowest at another row than that with the largest step down?

-- name: how_low_it_went
WITH levels AS (
    SELECT
        item, moved, movement_id, change,
        $opening + sum(change) OVER (
            PARTITION BY item ORDER BY moved, movement_id ROWS UNBOUNDED PRECEDING
        ) AS level
    FROM movements
    WHERE change IS NOT NULL
)
SELECT
    item,
    last(level ORDER BY moved, movement_id) AS ending,
    first(level ORDER BY change, moved, movement_id) AS lowest,
    first(moved ORDER BY change, moved, movement_id) AS lowest_at
FROM levels
GROUP BY item
ORDER BY item

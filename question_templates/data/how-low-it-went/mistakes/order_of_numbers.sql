-- misconception: Rows with smaller numbers happened earlier.
-- hint: What tells when something happened: its number or its moment?

-- name: how_low_it_went
WITH levels AS (
    SELECT
        item, moved, movement_id,
        $opening + sum(change) OVER (
            PARTITION BY item ORDER BY movement_id ROWS UNBOUNDED PRECEDING
        ) AS level
    FROM movements
    WHERE change IS NOT NULL
)
SELECT
    item,
    last(level ORDER BY movement_id) AS ending,
    min(level) AS lowest,
    first(moved ORDER BY level, movement_id) AS lowest_at
FROM levels
GROUP BY item
ORDER BY item

-- misconception: Of rows of one moment the newer one comes first.
-- hint: Two rows have the same moment. Which number comes first?

-- name: how_low_it_went
WITH levels AS (
    SELECT
        item, moved, movement_id,
        $opening + sum(change) OVER (
            PARTITION BY item ORDER BY moved, movement_id DESC ROWS UNBOUNDED PRECEDING
        ) AS level
    FROM movements
    WHERE change IS NOT NULL
)
SELECT
    item,
    last(level ORDER BY moved, movement_id DESC) AS ending,
    min(level) AS lowest,
    first(moved ORDER BY level, moved, movement_id DESC) AS lowest_at
FROM levels
GROUP BY item
ORDER BY item

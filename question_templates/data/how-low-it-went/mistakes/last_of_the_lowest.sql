-- misconception: The moment of the lowest value is the latest one.
-- hint: It was as low twice. Which of the two moments is asked for?

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
    min(level) AS lowest,
    first(moved ORDER BY level, moved DESC, movement_id DESC) AS lowest_at
FROM levels
GROUP BY item
ORDER BY item

-- name: how_low_it_went
WITH known AS (
    SELECT * FROM movements WHERE change IS NOT NULL
), levels AS (
    SELECT a.item, a.moved, a.movement_id, $opening + sum(b.change) AS level
    FROM known AS a
    JOIN known AS b
      ON b.item = a.item AND (b.moved, b.movement_id) <= (a.moved, a.movement_id)
    GROUP BY a.item, a.moved, a.movement_id
), ends AS (
    SELECT item, $opening + sum(change) AS ending FROM known GROUP BY item
)
SELECT l.item, e.ending, l.level AS lowest, l.moved AS lowest_at
FROM levels AS l JOIN ends AS e ON e.item = l.item
QUALIFY row_number() OVER (PARTITION BY l.item ORDER BY l.level, l.moved, l.movement_id) = 1
ORDER BY l.item

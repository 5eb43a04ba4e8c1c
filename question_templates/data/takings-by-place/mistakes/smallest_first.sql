-- misconception: Sorting puts the largest first by itself.
-- hint: Which row comes first in your result, and which one should?

-- name: takings_by_place
SELECT p.name, count(s.amount) AS sales, coalesce(sum(s.amount), 0) AS takings
FROM places AS p
LEFT JOIN sales AS s ON s.place_id = p.place_id AND s.amount >= $min_amount
GROUP BY p.place_id, p.name
ORDER BY takings

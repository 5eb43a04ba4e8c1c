-- misconception: After attaching the sales, the number of rows of a place is its number of sales.
-- hint: How many rows does a place have for which nothing was found?
-- name: takings_by_place
SELECT p.name, count(*) AS sales, coalesce(sum(s.amount), 0) AS takings
FROM places AS p
LEFT JOIN sales AS s ON s.place_id = p.place_id AND s.amount >= $min_amount
GROUP BY p.place_id, p.name
ORDER BY takings DESC

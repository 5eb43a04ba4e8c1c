-- misconception: A place without sales has nothing to add up, so it needs no row.
-- hint: The result has a row for every row of `places`; which of your steps loses some?

-- name: takings_by_place
SELECT p.name, count(s.amount) AS sales, coalesce(sum(s.amount), 0) AS takings
FROM places AS p
JOIN sales AS s ON s.place_id = p.place_id AND s.amount >= $min_amount
GROUP BY p.place_id, p.name
ORDER BY takings DESC

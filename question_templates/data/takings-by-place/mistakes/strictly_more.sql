-- misconception: At least the minimum means more than the minimum.
-- hint: What happens to an amount that is exactly the minimum?

-- name: takings_by_place
SELECT p.name, count(s.amount) AS sales, coalesce(sum(s.amount), 0) AS takings
FROM places AS p
LEFT JOIN sales AS s ON s.place_id = p.place_id AND s.amount > $min_amount
GROUP BY p.place_id, p.name
ORDER BY takings DESC

-- misconception: The name says which place it is, so rows can be put together by it.
-- hint: Can two places have the same name? What tells them apart then?

-- name: takings_by_place
SELECT p.name, count(s.amount) AS sales, coalesce(sum(s.amount), 0) AS takings
FROM places AS p
LEFT JOIN sales AS s ON s.place_id = p.place_id AND s.amount >= $min_amount
GROUP BY p.name
ORDER BY takings DESC

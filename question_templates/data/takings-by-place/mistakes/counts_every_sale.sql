-- misconception: The number of sales is that of all rows of the place.
-- hint: Which sales does your number count, and which ones does your sum add up?

-- name: takings_by_place
SELECT p.name, count(s.sale_id) AS sales,
    coalesce(sum(s.amount) FILTER (WHERE s.amount >= $min_amount), 0) AS takings
FROM places AS p
LEFT JOIN sales AS s ON s.place_id = p.place_id
GROUP BY p.place_id, p.name
ORDER BY takings DESC

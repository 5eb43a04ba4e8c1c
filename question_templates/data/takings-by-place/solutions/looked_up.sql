-- name: takings_by_place
WITH counting AS (
    SELECT place_id, count(*) AS sales, sum(amount) AS takings
    FROM sales
    WHERE amount >= $min_amount
    GROUP BY place_id
)
SELECT name, coalesce(c.sales, 0) AS sales, coalesce(c.takings, 0) AS takings
FROM places LEFT JOIN counting AS c USING (place_id)
ORDER BY 3 DESC

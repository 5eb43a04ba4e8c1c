-- name: price_on_the_day
WITH priced AS (
    SELECT item, pieces, (
        SELECT p.price FROM prices AS p
        WHERE p.item = s.item AND p.valid_from <= s.sold
        ORDER BY p.valid_from DESC, p.price_id DESC
        LIMIT 1
    ) AS price
    FROM sales AS s
)
SELECT
    item,
    sum(CASE WHEN price IS NULL THEN 0 ELSE pieces END) AS pieces,
    sum(coalesce(pieces * price, 0)) AS takings,
    sum(CASE WHEN price IS NULL THEN pieces ELSE 0 END) AS unpriced
FROM priced
GROUP BY item
ORDER BY item

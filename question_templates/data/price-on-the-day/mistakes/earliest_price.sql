-- misconception: Before the first price the first price holds.
-- hint: Something was sold before it had a price. What does the text say of it?

-- name: price_on_the_day
WITH latest AS (
    SELECT item, price, CASE WHEN row_number() OVER (PARTITION BY item ORDER BY valid_from) = 1
        THEN DATE '1000-01-01' ELSE valid_from END AS valid_from,
        lead(valid_from) OVER (PARTITION BY item ORDER BY valid_from) AS until
    FROM (
        SELECT *
        FROM prices
        QUALIFY row_number() OVER (PARTITION BY item, valid_from ORDER BY price_id DESC) = 1
    )
)
SELECT
    s.item,
    coalesce(sum(s.pieces) FILTER (WHERE p.price IS NOT NULL), 0) AS pieces,
    coalesce(sum(s.pieces * p.price), 0) AS takings,
    coalesce(sum(s.pieces) FILTER (WHERE p.price IS NULL), 0) AS unpriced
FROM sales AS s
LEFT JOIN latest AS p
    ON p.item = s.item AND p.valid_from <= s.sold AND (p.until IS NULL OR s.sold < p.until)
GROUP BY s.item
ORDER BY s.item

-- misconception: A new price counts from the day after.
-- hint: From which day on is a price valid?

-- name: price_on_the_day
WITH latest AS (
    SELECT item, valid_from, price,
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
    ON p.item = s.item AND p.valid_from < s.sold AND (p.until IS NULL OR s.sold <= p.until)
GROUP BY s.item
ORDER BY s.item

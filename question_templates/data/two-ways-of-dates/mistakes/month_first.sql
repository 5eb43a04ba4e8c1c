-- misconception: Before the first dot stands the month.
-- hint: Which of the two comes first where there are dots?

-- name: two_ways_of_dates
WITH read AS (
    SELECT code, amount, CASE
        WHEN regexp_full_match(ordered, '\d{4}-\d\d-\d\d') THEN ordered
        WHEN regexp_full_match(ordered, '\d\d\.\d\d\.\d{4}')
            THEN ordered[7:10] || '-' || ordered[1:2] || '-' || ordered[4:5]
        END AS day
    FROM lines
    WHERE amount <= $most
), holding AS (
    SELECT *
    FROM read
    QUALIFY row_number() OVER (PARTITION BY code ORDER BY day NULLS LAST, amount) = 1
)
SELECT coalesce(day[1:7], 'unknown') AS month, count(*) AS orders, sum(amount) AS total
FROM holding
GROUP BY month
ORDER BY month

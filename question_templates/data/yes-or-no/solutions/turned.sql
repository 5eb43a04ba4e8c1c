-- name: yes_or_no
WITH kinds AS (
    SELECT district, CASE
        WHEN lower(trim(choice)) IN ('yes', 'y') THEN 'yes'
        WHEN lower(trim(choice)) IN ('no', 'n') THEN 'no'
        ELSE 'other' END AS kind
    FROM ballots
)
SELECT
    district,
    sum(CASE WHEN kind = 'yes' THEN 1 ELSE 0 END) AS yes,
    sum(CASE WHEN kind = 'no' THEN 1 ELSE 0 END) AS "no",
    sum(CASE WHEN kind = 'other' THEN 1 ELSE 0 END) AS other
FROM kinds
GROUP BY district
HAVING count(kind) >= $min_ballots
ORDER BY 2 DESC

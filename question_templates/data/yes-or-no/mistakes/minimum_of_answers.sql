-- misconception: Only clear answers count towards the minimum.
-- hint: Which rows does the text count when it speaks of the minimum?

-- name: yes_or_no
WITH counted AS (
    SELECT district, coalesce(lower(trim(choice)), '') AS word FROM ballots
)
SELECT
    district,
    count(*) FILTER (WHERE word IN ('yes', 'y')) AS yes,
    count(*) FILTER (WHERE word IN ('no', 'n')) AS "no",
    count(*) FILTER (WHERE word NOT IN ('yes', 'y', 'no', 'n')) AS other
FROM counted
GROUP BY district
HAVING count(*) FILTER (WHERE word IN ('yes', 'y', 'no', 'n')) >= $min_ballots
ORDER BY yes DESC

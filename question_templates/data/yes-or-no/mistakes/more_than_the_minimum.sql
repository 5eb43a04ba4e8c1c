-- misconception: At least means more than.
-- hint: What happens to a district that has exactly the minimum?

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
HAVING count(*) > $min_ballots
ORDER BY yes DESC

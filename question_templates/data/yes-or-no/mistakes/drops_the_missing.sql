-- misconception: Who said nothing is not counted.
-- hint: In which of the three columns does a missing `choice` belong?

-- name: yes_or_no
WITH counted AS (
    SELECT district, coalesce(lower(trim(choice)), '') AS word FROM ballots WHERE choice IS NOT NULL
)
SELECT
    district,
    count(*) FILTER (WHERE word IN ('yes', 'y')) AS yes,
    count(*) FILTER (WHERE word IN ('no', 'n')) AS "no",
    count(*) FILTER (WHERE word NOT IN ('yes', 'y', 'no', 'n')) AS other
FROM counted
GROUP BY district
HAVING count(*) >= $min_ballots
ORDER BY yes DESC

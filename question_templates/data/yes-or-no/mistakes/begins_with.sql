-- misconception: Whatever begins with y means yes, and with n no.
-- hint: Which words begin with a y or an n and are neither?

-- name: yes_or_no
WITH counted AS (
    SELECT district, coalesce(lower(trim(choice)), '') AS word FROM ballots
)
SELECT
    district,
    count(*) FILTER (WHERE word LIKE 'y%') AS yes,
    count(*) FILTER (WHERE word LIKE 'n%') AS "no",
    count(*) FILTER (WHERE word NOT LIKE 'y%' AND word NOT LIKE 'n%') AS other
FROM counted
GROUP BY district
HAVING count(*) >= $min_ballots
ORDER BY yes DESC

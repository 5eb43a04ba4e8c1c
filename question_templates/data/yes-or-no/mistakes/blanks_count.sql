-- misconception: A word is what stands between the first and the last character.
-- hint: Is a word with a blank before it the same word for your comparison, and for the text?

-- name: yes_or_no
WITH counted AS (
    SELECT district, coalesce(lower(choice), '') AS word FROM ballots
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

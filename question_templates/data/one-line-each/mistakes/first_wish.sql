-- misconception: The first word counts.
-- hint: Which of the rows of one person holds, the first or the last one?

-- name: one_line_each
SELECT lower(trim(email)) AS email, min_by(wish, entry_id) AS wish
FROM entries
WHERE trim(email) <> '' AND wish IS NOT NULL
GROUP BY lower(trim(email))
ORDER BY 1

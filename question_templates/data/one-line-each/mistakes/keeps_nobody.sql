-- misconception: Only a missing address belongs to nobody.
-- hint: What is left of an address of blanks once you have cut them?

-- name: one_line_each
SELECT lower(trim(email)) AS email, max_by(wish, entry_id) AS wish
FROM entries
WHERE email IS NOT NULL AND wish IS NOT NULL
GROUP BY lower(trim(email))
ORDER BY 1

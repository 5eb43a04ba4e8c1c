-- misconception: An address is what was typed.
-- hint: Two addresses that differ in large letters only reach the same person. Do they meet in your result?

-- name: one_line_each
SELECT trim(email) AS email, max_by(wish, entry_id) AS wish
FROM entries
WHERE trim(email) <> '' AND wish IS NOT NULL
GROUP BY trim(email)
ORDER BY 1

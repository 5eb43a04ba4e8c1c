-- misconception: The row that stands last in the table was typed last.
-- hint: What tells when a row was typed, and in which order do the rows stand?

-- name: one_line_each
SELECT lower(trim(email)) AS email, last(wish) AS wish
FROM entries
WHERE trim(email) <> '' AND wish IS NOT NULL
GROUP BY lower(trim(email))
ORDER BY 1

-- misconception: Blanks do not matter, since nobody sees them.
-- hint: Does your comparison see the blanks at the ends?

-- name: one_line_each
SELECT lower(email) AS email, max_by(wish, entry_id) AS wish
FROM entries
WHERE email <> '' AND wish IS NOT NULL
GROUP BY lower(email)
ORDER BY 1

-- misconception: The last row of somebody holds, whatever it says.
-- hint: The last row of somebody may have no wish. What does the text say about such rows?

-- name: one_line_each
SELECT lower(trim(email)) AS email, wish
FROM entries
WHERE trim(email) <> ''
QUALIFY row_number() OVER (PARTITION BY lower(trim(email)) ORDER BY entry_id DESC) = 1
ORDER BY 1

-- name: one_line_each
WITH cleaned AS (
    SELECT lower(trim(email)) AS email, wish, entry_id FROM entries WHERE wish IS NOT NULL
)
SELECT email, wish
FROM cleaned
WHERE email <> ''
QUALIFY row_number() OVER (PARTITION BY email ORDER BY entry_id DESC) = 1
ORDER BY email

-- name: quiet_members
SELECT m.member_id, m.name
FROM members AS m
LEFT JOIN visits AS v ON v.member_id = m.member_id AND year(v.visited) = $year
WHERE v.visited IS NULL
  AND m.joined <= make_date($year, 1, 1)
  AND coalesce(m.left_on, DATE '9999-12-31') > make_date($year, 12, 31)

-- misconception: Everybody in the table belongs to it.
-- hint: What does `left_on` say about the rest of the year?

-- name: quiet_members
SELECT member_id, name
FROM members AS m
WHERE joined <= make_date($year, 1, 1)
  AND NOT EXISTS (
      SELECT 1 FROM visits AS v WHERE v.member_id = m.member_id AND year(v.visited) = $year
  )

-- misconception: Who has a day of leaving does not belong to it.
-- hint: Somebody leaves two years later. Were they there all of this year?

-- name: quiet_members
SELECT member_id, name
FROM members AS m
WHERE joined <= make_date($year, 1, 1)
  AND (left_on IS NULL)
  AND NOT EXISTS (
      SELECT 1 FROM visits AS v WHERE v.member_id = m.member_id AND year(v.visited) = $year
  )

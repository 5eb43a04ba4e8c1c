-- misconception: Who joined on the first of January was not there before.
-- hint: Is the first of January a day of the year?

-- name: quiet_members
SELECT member_id, name
FROM members AS m
WHERE joined < make_date($year, 1, 1)
  AND (left_on IS NULL OR left_on >= make_date($year + 1, 1, 1))
  AND NOT EXISTS (
      SELECT 1 FROM visits AS v WHERE v.member_id = m.member_id AND year(v.visited) = $year
  )

-- misconception: Who came in any year has been seen, so they are not quiet.
-- hint: Over which time does `visits` go, and over which time are you asked?

-- name: quiet_members
SELECT member_id, name
FROM members AS m
WHERE joined <= make_date($year, 1, 1)
  AND (left_on IS NULL OR left_on >= make_date($year + 1, 1, 1))
  AND NOT EXISTS (
      SELECT 1 FROM visits AS v WHERE v.member_id = m.member_id
  )

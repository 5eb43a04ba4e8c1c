-- misconception: It is over when the pause has passed since it began.
-- hint: Must a run end after some time, although somebody goes on without a pause?

-- name: sittings
WITH RECURSIVE known AS (
    SELECT DISTINCT person, moment FROM clicks WHERE person IS NOT NULL
), begun(person, began) AS (
    SELECT person, min(moment) FROM known GROUP BY person
    UNION ALL
    SELECT b.person, min(k.moment)
    FROM begun AS b
    JOIN known AS k ON k.person = b.person AND k.moment > b.began + to_minutes($pause_minutes)
    GROUP BY b.person, b.began
), belonging AS (
    SELECT k.person, k.moment, max(b.began) AS began
    FROM known AS k JOIN begun AS b ON b.person = k.person AND b.began <= k.moment
    GROUP BY k.person, k.moment
)
SELECT person, row_number() OVER (PARTITION BY person ORDER BY began) AS number,
    began, max(moment) AS ended, count(*) AS clicks
FROM belonging GROUP BY person, began ORDER BY person, number

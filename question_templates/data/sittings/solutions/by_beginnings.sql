-- name: sittings
WITH known AS (
    SELECT person, moment FROM clicks WHERE person IS NOT NULL GROUP BY person, moment
), beginnings AS (
    SELECT person, moment AS began FROM known AS k
    WHERE NOT EXISTS (
        SELECT 1 FROM known AS b
        WHERE b.person = k.person AND b.moment < k.moment
          AND b.moment >= k.moment - $pause_minutes * INTERVAL 1 MINUTE
    )
), belonging AS (
    SELECT k.person, k.moment, max(b.began) AS began
    FROM known AS k JOIN beginnings AS b ON b.person = k.person AND b.began <= k.moment
    GROUP BY k.person, k.moment
)
SELECT
    person, row_number() OVER (PARTITION BY person ORDER BY began) AS number,
    began, max(moment) AS ended, count(*) AS clicks
FROM belonging
GROUP BY person, began
ORDER BY person, number

-- misconception: The share is that of everybody.
-- hint: Of which group is it the share?

-- name: who_came_back
WITH visits AS (
    SELECT DISTINCT guest, CAST(date_trunc('month', ordered) AS DATE) AS month
    FROM orders
    WHERE status = 'ok' AND guest IS NOT NULL
), firsts AS (
    SELECT guest, min(month) AS first_month FROM visits GROUP BY guest
), sizes AS (
    SELECT first_month, count(*) AS size FROM firsts GROUP BY first_month
), grid AS (
    SELECT first_month, size, CAST(l.later AS INTEGER) AS later
    FROM sizes, range($months + 1) AS l(later)
    WHERE first_month + to_months(CAST(l.later AS INTEGER)) <= (SELECT max(month) FROM visits)
), counts AS (
    SELECT f.first_month, date_diff('month', f.first_month, v.month) AS later, count(*) AS guests
    FROM firsts AS f JOIN visits AS v USING (guest)
    GROUP BY 1, 2
)
SELECT
    g.first_month, g.later,
    coalesce(c.guests, 0) AS guests,
    coalesce(c.guests, 0) / (SELECT count(*) FROM firsts) AS share
FROM grid AS g
LEFT JOIN counts AS c ON c.first_month = g.first_month AND c.later = g.later
ORDER BY g.first_month, g.later

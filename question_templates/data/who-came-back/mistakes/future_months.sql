-- misconception: Every group has as many rows as the others.
-- hint: What can be known of a month that is not over yet, or has not begun?

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
), counts AS (
    SELECT f.first_month, date_diff('month', f.first_month, v.month) AS later, count(*) AS guests
    FROM firsts AS f JOIN visits AS v USING (guest)
    GROUP BY 1, 2
)
SELECT
    g.first_month, g.later,
    coalesce(c.guests, 0) AS guests,
    coalesce(c.guests, 0) / g.size AS share
FROM grid AS g
LEFT JOIN counts AS c ON c.first_month = g.first_month AND c.later = g.later
ORDER BY g.first_month, g.later

-- name: who_came_back
WITH known AS (
    SELECT guest, year(ordered) * 12 + month(ordered) - 1 AS month
    FROM orders
    WHERE status <> 'void' AND guest IS NOT NULL
), grouped AS (
    SELECT guest, month, min(month) OVER (PARTITION BY guest) AS first FROM known
), wanted AS (
    SELECT first, first + unnest(generate_series(0, $months)) AS month
    FROM (SELECT DISTINCT first FROM grouped)
), counted AS (
    SELECT w.first, w.month, count(DISTINCT g.guest) AS guests
    FROM wanted AS w
    LEFT JOIN grouped AS g ON g.first = w.first AND g.month = w.month
    WHERE w.month <= (SELECT max(month) FROM known)
    GROUP BY w.first, w.month
)
SELECT
    make_date(first // 12, first % 12 + 1, 1) AS first_month,
    month - first AS later,
    guests,
    guests / first_value(guests) OVER (PARTITION BY first ORDER BY month) AS share
FROM counted
ORDER BY first, month

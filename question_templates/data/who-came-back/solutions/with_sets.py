import pandas as pd


def who_came_back(orders: pd.DataFrame, months: int) -> pd.DataFrame:
    came = {}
    for row in orders.itertuples():
        if row.status == "ok" and isinstance(row.guest, str):
            came.setdefault(row.guest, set()).add(row.ordered.to_period("M"))
    groups = {}
    for guest, periods in came.items():
        groups.setdefault(min(periods), []).append(periods)
    last = max((max(periods) for periods in came.values()), default=None)
    rows = []
    for first in sorted(groups):
        for later in range(months + 1):
            if first + later <= last:
                count = sum(first + later in periods for periods in groups[first])
                rows.append((first.start_time, later, count, count / len(groups[first])))
    return pd.DataFrame(rows, columns=["first_month", "later", "guests", "share"])

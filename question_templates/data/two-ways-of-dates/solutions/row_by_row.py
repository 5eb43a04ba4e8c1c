import re

import pandas as pd


def day_of(text):
    if not isinstance(text, str):
        return None
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return text
    found = re.fullmatch(r"(\d{2})\.(\d{2})\.(\d{4})", text)
    return f"{found[3]}-{found[2]}-{found[1]}" if found else None


def two_ways_of_dates(lines: pd.DataFrame, most: int) -> pd.DataFrame:
    holding = {}
    for code, ordered, amount in lines.itertuples(index=False):
        if not amount <= most:
            continue
        found = (day_of(ordered) or "unknown", amount)
        holding[code] = min(found, holding.get(code, found))
    sums = {}
    for day, amount in holding.values():
        month = "unknown" if day == "unknown" else day[:7]
        count, total = sums.get(month, (0, 0.0))
        sums[month] = (count + 1, total + amount)
    rows = [(month, *sums[month]) for month in sorted(sums)]
    return pd.DataFrame(rows, columns=["month", "orders", "total"])

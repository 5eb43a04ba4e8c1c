import pandas as pd


def longest_dry_spell(stations: pd.DataFrame, days: pd.DataFrame, limit_value: int) -> pd.DataFrame:
    measured = {}
    for station, day, value in days.itertuples(index=False):
        before = measured.get((station, day), value)
        missing = pd.isna(before) or pd.isna(value)
        measured[station, day] = float("nan") if missing else max(before, value)
    best = {}
    running = {}
    for station, day in sorted(measured):
        if measured[station, day] < limit_value:
            first, length = running.get((station, day - pd.Timedelta(days=1)), (day, 0))
            running[station, day] = (first, length + 1)
            if length + 1 > best.get(station, (None, 0))[1]:
                best[station] = (first, length + 1)
    rows = [
        (name, *best.get(station, (pd.NaT, 0)))
        for station, name in stations.itertuples(index=False)
    ]
    result = pd.DataFrame(rows, columns=["name", "first_day", "length"])
    return result.sort_values("length", ascending=False)

# misconception: Readings without an amount can be left out from the start.
# hint: Which readings decide what the first and the last day are?
import pandas as pd


def day_by_day(readings: pd.DataFrame, first_hour: int) -> pd.DataFrame:
    readings = readings.dropna()
    days = (readings["taken"] - pd.Timedelta(hours=first_hour)).dt.floor("D")
    grouped = readings.assign(day=days).groupby("day")["amount"].agg(["count", "sum"])
    if grouped.empty:
        every = grouped.index
    else:
        every = pd.date_range(days.min(), days.max(), name="day")
    result = grouped.reindex(every, fill_value=0)
    return pd.DataFrame({
        "day": every,
        "readings": result["count"].to_numpy(),
        "total": result["sum"].to_numpy(),
        "so_far": result["sum"].cumsum().to_numpy(),
    })

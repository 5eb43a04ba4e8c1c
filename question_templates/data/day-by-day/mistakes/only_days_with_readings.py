# misconception: What is not in the table is not in the result.
# hint: How many rows should the result have, counted from the first to the last day?
import pandas as pd


def day_by_day(readings: pd.DataFrame, first_hour: int) -> pd.DataFrame:
    days = (readings["taken"] - pd.Timedelta(hours=first_hour)).dt.floor("D")
    grouped = readings.assign(day=days).groupby("day")["amount"].agg(["count", "sum"])
    every = grouped.index
    result = grouped.reindex(every, fill_value=0)
    return pd.DataFrame({
        "day": every,
        "readings": result["count"].to_numpy(),
        "total": result["sum"].to_numpy(),
        "so_far": result["sum"].cumsum().to_numpy(),
    })

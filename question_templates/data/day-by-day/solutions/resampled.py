import pandas as pd


def day_by_day(readings: pd.DataFrame, first_hour: int) -> pd.DataFrame:
    moved = readings.assign(taken=readings["taken"] - pd.Timedelta(first_hour, "h"))
    by_day = moved.set_index("taken")["amount"].resample("D")
    result = pd.DataFrame({"readings": by_day.count(), "total": by_day.sum()})
    result["so_far"] = result["total"].cumsum()
    return result.rename_axis("day").reset_index()

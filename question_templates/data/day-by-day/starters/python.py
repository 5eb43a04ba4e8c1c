import pandas as pd


def day_by_day(readings: pd.DataFrame, first_hour: int) -> pd.DataFrame:
    # Write your answer here.
    ...

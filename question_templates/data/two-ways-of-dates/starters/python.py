import pandas as pd


def two_ways_of_dates(lines: pd.DataFrame, most: int) -> pd.DataFrame:
    # Write your answer here.
    ...

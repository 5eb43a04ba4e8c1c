import pandas as pd


def longest_dry_spell(stations: pd.DataFrame, days: pd.DataFrame, limit_value: int) -> pd.DataFrame:
    # Write your answer here.
    ...

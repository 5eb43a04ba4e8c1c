import pandas as pd


def quiet_members(members: pd.DataFrame, visits: pd.DataFrame, year: int) -> pd.DataFrame:
    # Write your answer here.
    ...

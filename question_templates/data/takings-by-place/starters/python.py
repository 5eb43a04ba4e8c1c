import pandas as pd


def takings_by_place(places: pd.DataFrame, sales: pd.DataFrame, min_amount: int) -> pd.DataFrame:
    # Write your answer here.
    ...

import pandas as pd


def who_came_back(orders: pd.DataFrame, months: int) -> pd.DataFrame:
    # Write your answer here.
    ...

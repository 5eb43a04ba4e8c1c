import pandas as pd


def price_on_the_day(prices: pd.DataFrame, sales: pd.DataFrame) -> pd.DataFrame:
    # Write your answer here.
    ...

import pandas as pd


def how_low_it_went(movements: pd.DataFrame, opening: int) -> pd.DataFrame:
    # Write your answer here.
    ...

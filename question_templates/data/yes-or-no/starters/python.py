import pandas as pd


def yes_or_no(ballots: pd.DataFrame, min_ballots: int) -> pd.DataFrame:
    # Write your answer here.
    ...

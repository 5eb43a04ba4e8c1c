import pandas as pd


def sittings(clicks: pd.DataFrame, pause_minutes: int) -> pd.DataFrame:
    # Write your answer here.
    ...

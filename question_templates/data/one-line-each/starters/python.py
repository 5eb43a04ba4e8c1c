import pandas as pd


def one_line_each(entries: pd.DataFrame) -> pd.DataFrame:
    # Write your answer here.
    ...

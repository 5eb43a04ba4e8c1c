import pandas as pd


def yes_or_no(ballots: pd.DataFrame, min_ballots: int) -> pd.DataFrame:
    kinds = {"yes": "yes", "y": "yes", "no": "no", "n": "no"}
    kind = ballots["choice"].str.lower().str.strip().map(kinds).fillna("other")
    table = pd.crosstab(ballots["district"], kind).reindex(
        columns=["yes", "no", "other"], fill_value=0
    )
    size = ballots.groupby("district").size()
    table = table[table.index.map(size) >= min_ballots].rename_axis(columns=None).astype("int64")
    return table.sort_values("yes", ascending=False).reset_index()

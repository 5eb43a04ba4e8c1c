# misconception: The first place has the largest number.
# hint: Is a larger time a better one?
import pandas as pd


def on_the_podium(runs: pd.DataFrame, places: int) -> pd.DataFrame:
    finished = runs.dropna(subset=["seconds"])
    best = finished.groupby(["heat", "runner"], as_index=False)["seconds"].max()
    best["place"] = best.groupby("heat")["seconds"].rank(method="min", ascending=False).astype("int64")
    result = best[best["place"] <= places].sort_values(["heat", "place"])
    return result[["heat", "place", "runner", "seconds"]]

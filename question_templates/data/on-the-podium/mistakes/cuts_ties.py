# misconception: A fixed number of rows is as many places.
# hint: Several share the last place that counts. How many rows are right then?
import pandas as pd


def on_the_podium(runs: pd.DataFrame, places: int) -> pd.DataFrame:
    finished = runs.dropna(subset=["seconds"])
    best = finished.groupby(["heat", "runner"], as_index=False)["seconds"].min()
    best["place"] = best.groupby("heat")["seconds"].rank(method="first").astype("int64")
    result = best[best["place"] <= places].sort_values(["heat", "place"])
    return result[["heat", "place", "runner", "seconds"]]

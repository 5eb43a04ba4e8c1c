# misconception: After a shared place comes the next number.
# hint: Two share the first place. How many were faster than the next one?
import pandas as pd


def on_the_podium(runs: pd.DataFrame, places: int) -> pd.DataFrame:
    finished = runs.dropna(subset=["seconds"])
    best = finished.groupby(["heat", "runner"], as_index=False)["seconds"].min()
    best["place"] = best.groupby("heat")["seconds"].rank(method="dense").astype("int64")
    result = best[best["place"] <= places].sort_values(["heat", "place"])
    return result[["heat", "place", "runner", "seconds"]]

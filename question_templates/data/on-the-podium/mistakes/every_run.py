# misconception: Each row is somebody who ran.
# hint: Can one and the same person stand before themselves in your result?
import pandas as pd


def on_the_podium(runs: pd.DataFrame, places: int) -> pd.DataFrame:
    finished = runs.dropna(subset=["seconds"])
    best = finished.copy()
    best["place"] = best.groupby("heat")["seconds"].rank(method="min").astype("int64")
    result = best[best["place"] <= places].sort_values(["heat", "place"])
    return result[["heat", "place", "runner", "seconds"]]

# misconception: There is one list of the best.
# hint: With whom is somebody compared, and with whom not?
import pandas as pd


def on_the_podium(runs: pd.DataFrame, places: int) -> pd.DataFrame:
    finished = runs.dropna(subset=["seconds"])
    best = finished.groupby(["heat", "runner"], as_index=False)["seconds"].min()
    best["place"] = best["seconds"].rank(method="min").astype("int64")
    result = best[best["place"] <= places].sort_values(["heat", "place"])
    return result[["heat", "place", "runner", "seconds"]]

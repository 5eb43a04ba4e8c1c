import pandas as pd


def on_the_podium(runs: pd.DataFrame, places: int) -> pd.DataFrame:
    best = runs.dropna().sort_values("seconds").drop_duplicates(["heat", "runner"])
    best = best[["heat", "runner", "seconds"]]
    pairs = best.merge(best, on="heat", suffixes=("", "_other"))
    faster = pairs["seconds_other"] < pairs["seconds"]
    place = faster.groupby([pairs["heat"], pairs["runner"]]).sum() + 1
    result = best.merge(place.rename("place").reset_index(), on=["heat", "runner"])
    result = result[result["place"] <= places].sort_values(["heat", "place"])
    return result[["heat", "place", "runner", "seconds"]]

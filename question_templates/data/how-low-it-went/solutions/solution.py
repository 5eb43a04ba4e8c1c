import pandas as pd


def how_low_it_went(movements: pd.DataFrame, opening: int) -> pd.DataFrame:
    known = movements.dropna(subset=["change"]).sort_values(["moved", "movement_id"])
    level = known.groupby("item")["change"].cumsum() + opening
    known = known.assign(level=level)
    ending = known.groupby("item")["level"].last().rename("ending")
    lowest = known.sort_values("level", kind="stable").drop_duplicates("item")
    result = lowest.join(ending, on="item").sort_values("item")
    result = result.rename(columns={"level": "lowest", "moved": "lowest_at"})
    return result[["item", "ending", "lowest", "lowest_at"]]

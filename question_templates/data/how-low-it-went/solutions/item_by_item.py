import pandas as pd


def how_low_it_went(movements: pd.DataFrame, opening: int) -> pd.DataFrame:
    rows = []
    ordered = movements[movements["change"].notna()].sort_values(["moved", "movement_id"])
    for item, group in ordered.groupby("item"):
        level, lowest, lowest_at = opening, None, None
        for moved, change in zip(group["moved"], group["change"].astype(int)):
            level += change
            if lowest is None or level < lowest:
                lowest, lowest_at = level, moved
        rows.append((item, level, lowest, lowest_at))
    return pd.DataFrame(rows, columns=["item", "ending", "lowest", "lowest_at"])

# misconception: After attaching the sales, the number of rows of a place is its number of sales.
# hint: How many rows does a place have for which nothing was found?
import pandas as pd


def takings_by_place(places: pd.DataFrame, sales: pd.DataFrame, min_amount: int) -> pd.DataFrame:
    counting = sales[sales["amount"] >= min_amount]
    merged = places.merge(counting, on="place_id", how="left")
    result = merged.groupby(["place_id", "name"], as_index=False).agg(
        sales=("amount", "size"), takings=("amount", "sum")
    )
    return result.sort_values("takings", ascending=False)[["name", "sales", "takings"]]

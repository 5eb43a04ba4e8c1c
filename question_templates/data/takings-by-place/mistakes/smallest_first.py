# misconception: Sorting puts the largest first by itself.
# hint: Which row comes first in your result, and which one should?
import pandas as pd


def takings_by_place(places: pd.DataFrame, sales: pd.DataFrame, min_amount: int) -> pd.DataFrame:
    counting = sales[sales["amount"] >= min_amount]
    found = counting.groupby("place_id", as_index=False).agg(
        sales=("amount", "count"), takings=("amount", "sum")
    )
    result = places.merge(found, on="place_id", how="left").fillna({"sales": 0, "takings": 0})
    return result.sort_values("takings")[["name", "sales", "takings"]]

# misconception: A place without sales has nothing to add up, so it needs no row.
# hint: The result has a row for every row of `places`; which of your steps loses some?
import pandas as pd


def takings_by_place(places: pd.DataFrame, sales: pd.DataFrame, min_amount: int) -> pd.DataFrame:
    counting = sales[sales["amount"] >= min_amount]
    found = counting.groupby("place_id", as_index=False).agg(
        sales=("amount", "count"), takings=("amount", "sum")
    )
    result = places.merge(found, on="place_id")
    return result.sort_values("takings", ascending=False)[["name", "sales", "takings"]]

# misconception: The name says which place it is, so rows can be put together by it.
# hint: Can two places have the same name? What tells them apart then?
import pandas as pd


def takings_by_place(places: pd.DataFrame, sales: pd.DataFrame, min_amount: int) -> pd.DataFrame:
    counting = sales[sales["amount"] >= min_amount]
    merged = places.merge(counting, on="place_id", how="left")
    result = merged.groupby("name", as_index=False).agg(
        sales=("amount", "count"), takings=("amount", "sum")
    )
    return result.sort_values("takings", ascending=False)

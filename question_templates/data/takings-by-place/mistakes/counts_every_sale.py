# misconception: The number of sales is that of all rows of the place.
# hint: Which sales does your number count, and which ones does your sum add up?
import pandas as pd


def takings_by_place(places: pd.DataFrame, sales: pd.DataFrame, min_amount: int) -> pd.DataFrame:
    counting = sales[sales["amount"] >= min_amount]
    number = sales.groupby("place_id").size().rename("sales")
    takings = counting.groupby("place_id")["amount"].sum().rename("takings")
    result = places.join(number, on="place_id").join(takings, on="place_id")
    result = result.fillna({"sales": 0, "takings": 0})
    return result.sort_values("takings", ascending=False)[["name", "sales", "takings"]]

import pandas as pd


def takings_by_place(places: pd.DataFrame, sales: pd.DataFrame, min_amount: int) -> pd.DataFrame:
    amounts = sales.loc[sales["amount"] >= min_amount].groupby("place_id")["amount"]
    ids = places["place_id"]
    result = pd.DataFrame({
        "name": places["name"],
        "sales": amounts.size().reindex(ids, fill_value=0).to_numpy(),
        "takings": amounts.sum().reindex(ids, fill_value=0.0).to_numpy(),
    })
    return result.sort_values("takings", ascending=False)

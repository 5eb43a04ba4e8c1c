import pandas as pd


def price_on_the_day(prices: pd.DataFrame, sales: pd.DataFrame) -> pd.DataFrame:
    latest = prices.sort_values("price_id").drop_duplicates(["item", "valid_from"], keep="last")
    found = pd.merge_asof(
        sales.sort_values("sold"),
        latest.sort_values("valid_from"),
        left_on="sold",
        right_on="valid_from",
        by="item",
    )
    priced = found["price"].notna()
    sums = pd.DataFrame({
        "item": found["item"],
        "pieces": found["pieces"].where(priced, 0),
        "takings": (found["pieces"] * found["price"]).fillna(0.0),
        "unpriced": found["pieces"].mask(priced, 0),
    })
    return sums.groupby("item", as_index=False).sum()

# misconception: Before the first price the first price holds.
# hint: Something was sold before it had a price. What does the text say of it?
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
    first = latest.sort_values("valid_from").drop_duplicates("item").set_index("item")["price"]
    early = found["valid_from"].isna()
    found["price"] = found["price"].where(~early, found["item"].map(first))
    priced = found["price"].notna()
    sums = pd.DataFrame({
        "item": found["item"],
        "pieces": found["pieces"].where(priced, 0),
        "takings": (found["pieces"] * found["price"]).fillna(0.0),
        "unpriced": found["pieces"].mask(priced, 0),
    })
    return sums.groupby("item", as_index=False).sum()

# misconception: The price of an item is the one that it has now.
# hint: When was it sold, and which price did it have then?
import pandas as pd


def price_on_the_day(prices: pd.DataFrame, sales: pd.DataFrame) -> pd.DataFrame:
    latest = prices.sort_values(["valid_from", "price_id"]).drop_duplicates("item", keep="last")
    found = sales.merge(latest, on="item", how="left")
    priced = found["price"].notna()
    sums = pd.DataFrame({
        "item": found["item"],
        "pieces": found["pieces"].where(priced, 0),
        "takings": (found["pieces"] * found["price"]).fillna(0.0),
        "unpriced": found["pieces"].mask(priced, 0),
    })
    return sums.groupby("item", as_index=False).sum()

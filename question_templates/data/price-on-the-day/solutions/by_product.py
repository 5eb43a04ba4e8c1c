import pandas as pd


def price_on_the_day(prices: pd.DataFrame, sales: pd.DataFrame) -> pd.DataFrame:
    pairs = sales.merge(prices, on="item", how="left")
    pairs = pairs[pairs["valid_from"] <= pairs["sold"]]
    holding = pairs.sort_values(["valid_from", "price_id"]).groupby("sale_id")["price"].nth(-1)
    ids = pairs.loc[holding.index, "sale_id"]
    price = sales["sale_id"].map(pd.Series(holding.to_numpy(), index=ids))
    rows = sales.assign(
        unpriced=sales["pieces"] * price.isna(),
        takings=(sales["pieces"] * price).fillna(0),
        pieces=sales["pieces"] * price.notna(),
    )
    return rows.groupby("item")[["pieces", "takings", "unpriced"]].sum().reset_index()

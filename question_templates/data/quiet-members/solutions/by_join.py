import pandas as pd


def quiet_members(members: pd.DataFrame, visits: pd.DataFrame, year: int) -> pd.DataFrame:
    came = visits[visits["visited"].dt.year == year].dropna(subset=["member_id"])
    came = came.drop_duplicates("member_id")
    found = members.merge(came, on="member_id", how="left")
    start, end = f"{year}-01-01", f"{year + 1}-01-01"
    whole = (found["joined"] <= start) & (found["left_on"].fillna(pd.Timestamp(end)) >= end)
    return found.loc[found["visited"].isna() & whole, ["member_id", "name"]]

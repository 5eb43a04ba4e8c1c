import pandas as pd


def quiet_members(members: pd.DataFrame, visits: pd.DataFrame, year: int) -> pd.DataFrame:
    seen = visits.loc[visits["visited"].dt.year == year, "member_id"].dropna()
    first, after = pd.Timestamp(year, 1, 1), pd.Timestamp(year + 1, 1, 1)
    there = (members["joined"] <= first) & (members["left_on"].isna() | (members["left_on"] >= after))
    return members.loc[there & ~members["member_id"].isin(seen), ["member_id", "name"]]

# misconception: Everybody in the table belongs to it.
# hint: What does `left_on` say about the rest of the year?
import pandas as pd


def quiet_members(members: pd.DataFrame, visits: pd.DataFrame, year: int) -> pd.DataFrame:
    seen = visits.loc[visits["visited"].dt.year == year, "member_id"].dropna()
    first, after = pd.Timestamp(year, 1, 1), pd.Timestamp(year + 1, 1, 1)
    there = (members["joined"] <= first)
    return members.loc[there & ~members["member_id"].isin(seen), ["member_id", "name"]]

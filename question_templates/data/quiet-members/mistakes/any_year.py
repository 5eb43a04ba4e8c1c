# misconception: Who came in any year has been seen, so they are not quiet.
# hint: Over which time does `visits` go, and over which time are you asked?
import pandas as pd


def quiet_members(members: pd.DataFrame, visits: pd.DataFrame, year: int) -> pd.DataFrame:
    seen = visits["member_id"].dropna()
    first, after = pd.Timestamp(year, 1, 1), pd.Timestamp(year + 1, 1, 1)
    there = (members["joined"] <= first) & (members["left_on"].isna() | (members["left_on"] >= after))
    return members.loc[there & ~members["member_id"].isin(seen), ["member_id", "name"]]

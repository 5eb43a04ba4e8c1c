# misconception: What did not happen has no row.
# hint: Nobody of a group came in some month. What should the result say of it?
import pandas as pd


def who_came_back(orders: pd.DataFrame, months: int) -> pd.DataFrame:
    counting = orders[(orders["status"] == "ok") & orders["guest"].notna()]
    month = counting["ordered"].dt.year * 12 + counting["ordered"].dt.month - 1
    visits = pd.DataFrame({"guest": counting["guest"], "month": month}).drop_duplicates()
    visits["first"] = visits.groupby("guest")["month"].transform("min")
    visits["later"] = visits["month"] - visits["first"]
    groups = visits.groupby("first", as_index=False)["guest"].nunique()
    grid = groups.merge(pd.DataFrame({"later": range(months + 1)}), how="cross")
    grid = grid[grid["first"] + grid["later"] <= visits["month"].max()]
    counts = visits.groupby(["first", "later"]).size().rename("guests").reset_index()
    result = grid.merge(counts, on=["first", "later"], how="inner")
    names = (result["first"] // 12).astype(str) + "-" + (result["first"] % 12 + 1).astype(str)
    result["first_month"] = pd.to_datetime(names, format="%Y-%m")
    result["share"] = result["guests"] / result["guest"]
    return result[["first_month", "later", "guests", "share"]]

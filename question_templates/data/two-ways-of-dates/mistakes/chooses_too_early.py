# misconception: Which row holds is settled before amounts are looked at.
# hint: A row that is left out is as if it were not there. Can it still push out another?
import pandas as pd


def two_ways_of_dates(lines: pd.DataFrame, most: int) -> pd.DataFrame:
    written = lines["ordered"].fillna("")
    iso = written.where(written.str.fullmatch(r"\d{4}-\d\d-\d\d"))
    dotted = written.where(written.str.fullmatch(r"\d\d\.\d\d\.\d{4}"))
    turned = dotted.str[6:] + "-" + dotted.str[3:5] + "-" + dotted.str[:2]
    rows = lines.assign(day=iso.fillna(turned)).sort_values(["code", "day", "amount"])
    rows = rows.drop_duplicates("code")
    rows = rows[rows["amount"] <= most]
    months = rows["day"].str[:7].fillna("unknown").rename("month")
    result = rows.groupby(months)["amount"].agg(["size", "sum"]).reset_index()
    return result.set_axis(["month", "orders", "total"], axis=1)

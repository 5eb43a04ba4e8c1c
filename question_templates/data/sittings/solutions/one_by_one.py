import pandas as pd


def sittings(clicks: pd.DataFrame, pause_minutes: int) -> pd.DataFrame:
    pause = pd.Timedelta(minutes=pause_minutes)
    rows = []
    known = clicks[clicks["person"].notna()].drop_duplicates()
    for person, moments in known.groupby("person")["moment"]:
        number = 0
        for moment in moments.sort_values():
            if number and moment <= rows[-1][3] + pause:
                rows[-1][3] = moment
                rows[-1][4] += 1
            else:
                number += 1
                rows.append([person, number, moment, moment, 1])
    return pd.DataFrame(rows, columns=["person", "number", "began", "ended", "clicks"])

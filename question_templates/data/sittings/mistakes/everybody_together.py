# misconception: The row before is the row before, whoever made it.
# hint: Somebody else was busy in between. With which row do you compare?
import pandas as pd


def sittings(clicks: pd.DataFrame, pause_minutes: int) -> pd.DataFrame:
    known = clicks.dropna(subset=["person"]).drop_duplicates()
    known = known.sort_values("moment")
    distance = known["moment"].diff()
    begins = ~known.duplicated("person") | (distance > pd.Timedelta(minutes=pause_minutes))
    known["number"] = begins.groupby(known["person"]).cumsum().astype("int64")
    found = known.groupby(["person", "number"])["moment"].agg(["min", "max", "count"])
    return found.reset_index().set_axis(["person", "number", "began", "ended", "clicks"], axis=1)

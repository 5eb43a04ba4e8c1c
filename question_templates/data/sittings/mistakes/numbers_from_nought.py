# misconception: The first one has the number of pauses before it.
# hint: Which number has the first one of a person?
import pandas as pd


def sittings(clicks: pd.DataFrame, pause_minutes: int) -> pd.DataFrame:
    known = clicks.dropna(subset=["person"]).drop_duplicates()
    known = known.sort_values(["person", "moment"])
    distance = known.groupby("person")["moment"].diff()
    begins = distance.isna() | (distance > pd.Timedelta(minutes=pause_minutes))
    known["number"] = begins.groupby(known["person"]).cumsum().astype("int64") - 1
    found = known.groupby(["person", "number"])["moment"].agg(["min", "max", "count"])
    return found.reset_index().set_axis(["person", "number", "began", "ended", "clicks"], axis=1)

# misconception: The last row of somebody holds, whatever it says.
# hint: The last row of somebody may have no wish. What does the text say about such rows?
import pandas as pd


def one_line_each(entries: pd.DataFrame) -> pd.DataFrame:
    cleaned = entries.assign(email=entries["email"].str.strip().str.lower())
    cleaned = cleaned[(cleaned["email"].fillna("") != "")]
    last = cleaned.sort_values("entry_id").drop_duplicates("email", keep="last")
    return last.sort_values("email")[["email", "wish"]]

# misconception: The first word counts.
# hint: Which of the rows of one person holds, the first or the last one?
import pandas as pd


def one_line_each(entries: pd.DataFrame) -> pd.DataFrame:
    cleaned = entries.assign(email=entries["email"].str.strip().str.lower())
    cleaned = cleaned[(cleaned["email"].fillna("") != "") & cleaned["wish"].notna()]
    last = cleaned.sort_values("entry_id").drop_duplicates("email", keep="first")
    return last.sort_values("email")[["email", "wish"]]

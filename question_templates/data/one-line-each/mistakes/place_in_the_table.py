# misconception: The row that stands last in the table was typed last.
# hint: What tells when a row was typed, and in which order do the rows stand?
import pandas as pd


def one_line_each(entries: pd.DataFrame) -> pd.DataFrame:
    cleaned = entries.assign(email=entries["email"].str.strip().str.lower())
    cleaned = cleaned[(cleaned["email"].fillna("") != "") & cleaned["wish"].notna()]
    last = cleaned.drop_duplicates("email", keep="last")
    return last.sort_values("email")[["email", "wish"]]

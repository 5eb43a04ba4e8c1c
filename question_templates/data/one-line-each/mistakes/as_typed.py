# misconception: An address is what was typed.
# hint: Two addresses that differ in large letters only reach the same person. Do they meet in your result?
import pandas as pd


def one_line_each(entries: pd.DataFrame) -> pd.DataFrame:
    cleaned = entries.assign(email=entries["email"].str.strip())
    cleaned = cleaned[(cleaned["email"].fillna("") != "") & cleaned["wish"].notna()]
    last = cleaned.sort_values("entry_id").drop_duplicates("email", keep="last")
    return last.sort_values("email")[["email", "wish"]]

import pandas as pd


def one_line_each(entries: pd.DataFrame) -> pd.DataFrame:
    rows = entries.dropna()
    emails = rows["email"].str.lower().str.strip(" ")
    rows = rows.assign(email=emails)[emails.str.len() > 0]
    holding = rows.loc[rows.groupby("email")["entry_id"].idxmax(), ["email", "wish"]]
    return holding.sort_values("email")

# misconception: People write yes and no in small letters.
# hint: Which of the words in the example does a comparison with `yes` find?
import pandas as pd


def yes_or_no(ballots: pd.DataFrame, min_ballots: int) -> pd.DataFrame:
    words = ballots["choice"].str.strip()
    yes, no = words.isin(["yes", "y"]), words.isin(["no", "n"])
    counted = ballots.assign(yes=yes, no=no, other=~(yes | no))
    result = counted.groupby("district", as_index=False)[["yes", "no", "other"]].sum()
    enough = result[["yes", "no", "other"]].sum(axis=1) >= min_ballots
    return result[enough].sort_values("yes", ascending=False).astype(
        {"yes": "int64", "no": "int64", "other": "int64"}
    )

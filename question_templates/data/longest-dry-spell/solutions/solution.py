import pandas as pd


def longest_dry_spell(stations: pd.DataFrame, days: pd.DataFrame, limit_value: int) -> pd.DataFrame:
    daily = days.groupby(["station_id", "day"])["value"].agg(lambda values: values.max(skipna=False))
    calm = daily[daily < limit_value].reset_index().sort_values(["station_id", "day"])
    place = calm.groupby("station_id").cumcount()
    calm["spell"] = calm["day"] - pd.to_timedelta(place, unit="D")
    spells = calm.groupby(["station_id", "spell"], as_index=False).agg(
        first_day=("day", "min"), length=("day", "size")
    )
    spells = spells.sort_values(["length", "first_day"], ascending=[False, True])
    longest = spells.drop_duplicates("station_id")
    result = stations.merge(longest, on="station_id", how="left").fillna({"length": 0})
    return result.sort_values("length", ascending=False)[["name", "first_day", "length"]]

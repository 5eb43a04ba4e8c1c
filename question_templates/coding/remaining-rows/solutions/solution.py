def remaining_rows(behind: list[int], gone: list[int], closes: bool, least: int) -> list[list[int]]:
    missing = set(gone)
    rows: list[list[int]] = []
    for at in set(range(len(behind))) - set(behind):
        row: list[int] = []
        rows.append(row)
        while at != -1:
            if at not in missing:
                row.append(at)
            elif not closes:
                row = []
                rows.append(row)
            at = behind[at]
    return sorted(row for row in rows if len(row) >= least)

# misconception: leaves the rows in the order of the fronts they had at the beginning
# hint: The front of the first row goes, and the next in it has a great number. Where does that row belong in the result?
def remaining_rows(behind: list[int], gone: list[int], closes: bool, least: int) -> list[list[int]]:
    missing = set(gone)
    rows: list[list[int]] = []
    for at in sorted(set(range(len(behind))) - set(behind)):
        row: list[int] = []
        rows.append(row)
        while at != -1:
            if at not in missing:
                row.append(at)
            elif not closes:
                row = []
                rows.append(row)
            at = behind[at]
    return [row for row in rows if len(row) >= least]

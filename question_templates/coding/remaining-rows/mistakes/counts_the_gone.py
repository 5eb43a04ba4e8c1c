# misconception: compares the length that a row had before anybody went with `least`
# hint: A row of exactly `least` loses one. Is it still long enough, by the statement and by your code?
def remaining_rows(behind, gone, closes, least):
    missing = set(gone)
    rows = []
    for at in set(range(len(behind))) - set(behind):
        row = []
        length = 0
        while at != -1:
            length += 1
            if at not in missing:
                row.append(at)
            elif not closes:
                if row and length >= least:
                    rows.append(row)
                row = []
                length = 0
            at = behind[at]
        if row and length >= least:
            rows.append(row)
    return sorted(rows)

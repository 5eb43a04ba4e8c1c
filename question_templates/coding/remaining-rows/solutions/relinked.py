def remaining_rows(behind: list[int], gone: list[int], closes: bool, least: int) -> list[list[int]]:
    """Take each one out of the links, then read the rows that are left."""
    after = list(behind)
    before = [-1] * len(behind)
    for number, other in enumerate(behind):
        if other != -1:
            before[other] = number
    missing = set(gone)
    for number in missing:
        one, other = before[number], after[number]
        if one != -1:
            after[one] = other if closes else -1
        if other != -1:
            before[other] = one if closes else -1
    rows = []
    for number in range(len(behind)):
        if before[number] == -1 and number not in missing:
            row = []
            while number != -1:
                row.append(number)
                number = after[number]
            if len(row) >= least:
                rows.append(row)
    return rows

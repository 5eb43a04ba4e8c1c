# misconception: lets the one who comes be there at the same time as the one who goes at that moment
# hint: One goes at the moment at which another comes. Is there a moment at which both of them are there?
def thin_hours(
    shifts: list[list[int]], needed: int, begin: int, end: int, grace: int
) -> list[list[int]]:
    changes = []
    for start, stop in shifts:
        changes.append((start, 1))
        changes.append((stop, -1))
    changes.sort(key=lambda change: (change[0], -change[1]))
    thin = []
    present = 0
    since = begin
    for moment, change in changes:
        moment = min(max(moment, begin), end)
        present += change
        if change < 0 and present == needed - 1:
            since = moment
        elif change > 0 and present == needed and moment - since > grace:
            thin.append([since, moment])
    if end - since > grace:
        thin.append([since, end])
    return thin

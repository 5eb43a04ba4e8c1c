# misconception: does not look at the time after the last shift
# hint: The last one goes an hour before `end`. Who is there in that hour?
def thin_hours(
    shifts: list[list[int]], needed: int, begin: int, end: int, grace: int
) -> list[list[int]]:
    changes = []
    for start, stop in shifts:
        changes.append((start, 1))
        changes.append((stop, -1))
    changes.sort()  # at one moment, those who go come first
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
    return thin

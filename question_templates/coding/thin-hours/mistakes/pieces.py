# misconception: begins a new thin time whenever the number of those present changes, even if there are too few before and after
# hint: Two are needed, one is there, goes, and nobody comes. How many thin times are that by the statement?
def thin_hours(shifts, needed, begin, end, grace):
    changes = []
    for start, stop in shifts:
        changes.append((start, 1))
        changes.append((stop, -1))
    changes.sort()
    thin = []
    present = 0
    since = begin
    for moment, change in changes:
        moment = min(max(moment, begin), end)
        if present < needed and moment - since > grace:
            thin.append([since, moment])
        present += change
        since = moment
    if end - since > grace:
        thin.append([since, end])
    return thin

# misconception: counts everybody on the whole list anew at each moment at which something changes
# hint: The times are right. How does the number of those present differ from one such moment to the next?
def thin_hours(shifts, needed, begin, end, grace):
    moments = {begin, end}
    for start, stop in shifts:
        moments.add(start)
        moments.add(stop)
    moments = sorted(moment for moment in moments if begin <= moment <= end)
    thin = []
    since = None
    for moment in moments:
        present = sum(1 for start, stop in shifts if start <= moment < stop)
        if present < needed and moment < end:
            since = moment if since is None else since
        elif since is not None:
            if moment - since > grace:
                thin.append([since, moment])
            since = None
    return thin

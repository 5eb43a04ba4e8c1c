def thin_hours(
    shifts: list[list[int]], needed: int, begin: int, end: int, grace: int
) -> list[list[int]]:
    """Of all who have come so far keep the latest ends: the earliest of these is when there are too few."""
    thin = []
    latest: list[int] = []
    enough_until = begin
    for start, stop in sorted(shifts):
        latest = sorted([*latest, stop])[-needed:]
        if len(latest) == needed and latest[0] > start:
            if min(start, end) - enough_until > grace:
                thin.append([enough_until, min(start, end)])
            enough_until = max(enough_until, latest[0])
    if end - enough_until > grace:
        thin.append([enough_until, end])
    return thin

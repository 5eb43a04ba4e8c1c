# misconception: looks for times in which nobody is there, whatever `needed` says
# hint: Let two be needed and one be there all day. What does your code return?
def thin_hours(shifts, needed, begin, end, grace):
    thin = []
    covered = begin
    for start, stop in sorted(shifts):
        start = min(start, end)
        if start - covered > grace:
            thin.append([covered, start])
        covered = max(covered, stop)
    if end - covered > grace:
        thin.append([covered, end])
    return thin

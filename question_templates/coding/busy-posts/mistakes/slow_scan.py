# misconception: looks at every post for every arrival although only the smallest of a group is wanted
# hint: The answers are right. How many posts do you look at for one arrival, and how many of them had changed since the last one?
def busy_posts(arrivals, durations, pauses, patience):
    free_from = [0] * len(pauses)
    taken = []
    for now, duration in zip(arrivals, durations):
        best = None
        for post, moment in enumerate(free_from):
            if moment <= now:
                best = post
                break
            if best is None or moment < free_from[best]:
                best = post
        start = max(now, free_from[best])
        if start - now > patience:
            taken.append(0)
            continue
        free_from[best] = start + duration + pauses[best]
        taken.append(best + 1)
    return taken

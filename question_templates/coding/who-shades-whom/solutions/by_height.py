def nearest_above(heights, margin, reach):
    # From the highest demand to the lowest, put in what is high enough; then ask for the last position before.
    count = len(heights)
    order = sorted(range(count), key=lambda place: -heights[place])
    answers = [-1] * count
    highest = [0] * (count + 1)  # of stretches of positions that end here; 1 more than the position
    given = 0
    for place in order:
        while given < count and heights[order[given]] - heights[place] >= margin:
            spot = order[given] + 1
            given += 1
            at = spot
            while at <= count:
                highest[at] = max(highest[at], spot)
                at += at & -at
        best = 0
        at = place
        while at > 0:
            best = max(best, highest[at])
            at -= at & -at
        if best > 0 and place - best < reach:
            answers[place] = best - 1
    return answers

# misconception: hands out one after the other, however many there are
# hint: The result is right. How long does one move take when there are a thousand million to be given away?
def share_out(counts, start, step, moves, again):
    counts = list(counts)
    at = start
    for _ in range(moves):
        taken, counts[at] = counts[at], 0
        if taken == 0:
            break
        place = at
        while taken > 0:
            place = (place + 1) % len(counts)
            if place != at or again:
                counts[place] += 1
                taken -= 1
        at = (place + step) % len(counts)
    return counts

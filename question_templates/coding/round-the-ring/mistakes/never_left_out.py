# misconception: gives to the place itself in every round, whatever `again` says
# hint: Let there be more than one round while `again` does not hold. What does the place itself get?
def share_out(counts, start, step, moves, again):
    counts = list(counts)
    size = len(counts)
    receivers = size
    at = start
    for _ in range(moves):
        rounds, rest = divmod(counts[at], receivers)
        if rounds + rest == 0:
            break
        counts[at] = 0
        for distance in range(1, receivers + 1):
            counts[(at + distance) % size] += rounds + (distance <= rest)
        at = (at + (rest or receivers) + step) % size
    return counts

# misconception: gives the first one back to the place it was taken from
# hint: Take from a place with a single one in it. Where must that one be afterwards?
def share_out(counts, start, step, moves, again):
    counts = list(counts)
    size = len(counts)
    receivers = size if again else size - 1
    at = start
    for _ in range(moves):
        rounds, rest = divmod(counts[at], receivers)
        if rounds + rest == 0:
            break
        counts[at] = 0
        for distance in range(1, receivers + 1):
            counts[(at + distance - 1) % size] += rounds + (distance <= rest)
        at = (at + (rest or receivers) + step) % size
    return counts

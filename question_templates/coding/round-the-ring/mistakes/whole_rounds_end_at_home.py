# misconception: takes the place itself for the last one to get something after whole rounds, also when it is left out
# hint: The things last exactly for whole rounds, and the place itself is left out. Who gets the last one?
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
            counts[(at + distance) % size] += rounds + (distance <= rest)
        at = (at + rest + step) % size
    return counts

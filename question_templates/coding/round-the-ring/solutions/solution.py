def share_out(counts, start, step, moves, again):
    counts = list(counts)
    size = len(counts)
    # So many get something in each round, the one it is taken from last of all or never.
    receivers = size if again else size - 1
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

# misconception: goes on with the next place when there is nothing to give, although the game is over
# hint: It is the turn of a place with nothing in it. How many moves are made after that?
def share_out(counts, start, step, moves, again):
    counts = list(counts)
    size = len(counts)
    receivers = size if again else size - 1
    at = start
    for _ in range(moves):
        rounds, rest = divmod(counts[at], receivers)
        if rounds + rest == 0:
            at = (at + 1) % size
            continue
        counts[at] = 0
        for distance in range(1, receivers + 1):
            counts[(at + distance) % size] += rounds + (distance <= rest)
        at = (at + (rest or receivers) + step) % size
    return counts

# misconception: counts the steps to the next move from the place that was emptied
# hint: From which place are the steps to the next move counted, the one that was emptied or the one that got the last?
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
        at = (at + step) % size
    return counts

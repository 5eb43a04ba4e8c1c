from collections import deque


def share_out(counts, start, step, moves, again):
    # The ring is turned so that the place of the move stands in front.
    ring = deque(counts)
    ring.rotate(-start)
    turned = start
    while moves and ring[0]:
        moves -= 1
        taken = ring.popleft()
        if again:
            ring.append(0)
        rounds, rest = divmod(taken, len(ring))
        last = rest or len(ring)
        ring = deque(count + rounds for count in ring)
        for place in range(rest):
            ring[place] += 1
        if not again:
            ring.append(0)
        ring.rotate(1 - last - step)
        turned += last + step
    ring.rotate(turned)
    return list(ring)

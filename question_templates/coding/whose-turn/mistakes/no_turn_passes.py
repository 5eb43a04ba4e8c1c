# misconception: goes on with the line that comes back first when none can be chosen, without letting a turn pass
# hint: There is a single line, and it has to pause. What happens in the turns until it may be chosen again?
from collections import deque
from heapq import heapify, heappop, heappush


def whose_turn(lines: list[list[int]], pause: int, greatest: bool) -> list[int]:
    sign = -1 if greatest else 1
    ready = [(sign * line[0], number) for number, line in enumerate(lines) if line]
    heapify(ready)
    pausing: deque[tuple[int, int]] = deque()  # (turn of return, number), in this order
    taken = [0] * len(lines)
    chosen: list[int] = []
    while ready or pausing:
        if pausing and (pausing[0][0] <= len(chosen) or not ready):
            number = pausing.popleft()[1]
            heappush(ready, (sign * lines[number][taken[number]], number))
        number = heappop(ready)[1]
        chosen.append(number)
        taken[number] += 1
        if taken[number] < len(lines[number]):
            pausing.append((len(chosen) + pause, number))
    return chosen

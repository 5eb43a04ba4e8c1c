# misconception: prefers the greatest number among equal ones when the greatest value is wanted
# hint: Two equal values stand in front, and `greatest` is true. Which of the two numbers does your comparison put first?
from collections import deque
from heapq import heapify, heappop, heappush


def whose_turn(lines: list[list[int]], pause: int, greatest: bool) -> list[int]:
    sign = -1 if greatest else 1
    ready = [(sign * line[0], sign * number) for number, line in enumerate(lines) if line]
    heapify(ready)
    pausing: deque[tuple[int, int]] = deque()  # (turn of return, number), in this order
    taken = [0] * len(lines)
    chosen: list[int] = []
    while ready or pausing:
        if pausing and pausing[0][0] == len(chosen):
            number = pausing.popleft()[1]
            heappush(ready, (sign * lines[number][taken[number]], sign * number))
        if not ready:
            chosen.append(-1)
            continue
        number = sign * heappop(ready)[1]
        chosen.append(number)
        taken[number] += 1
        if taken[number] < len(lines[number]):
            pausing.append((len(chosen) + pause, number))
    return chosen

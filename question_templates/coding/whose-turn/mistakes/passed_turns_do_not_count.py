# misconception: does not count the turns that passed with nothing done as part of the pause
# hint: In two turns nothing could be taken. Are they part of the pause of the lines that wait?
from heapq import heappop, heappush


def whose_turn(lines, pause, greatest):
    sign = -1 if greatest else 1
    ready = []
    for number, line in enumerate(lines):
        if line:
            heappush(ready, (sign * line[0], number))
    last = []
    taken = [0] * len(lines)
    chosen = []
    left = sum(len(line) for line in lines)
    while left > 0:
        if not ready:
            # Everybody pauses: the one that has paused longest is let in after the rest of its pause.
            chosen.extend([-1] * (pause + 1 - len(last)))
            number = last.pop(0)
            heappush(ready, (sign * lines[number][taken[number]], number))
            continue
        number = heappop(ready)[1]
        chosen.append(number)
        left -= 1
        taken[number] += 1
        last.append(number)
        if len(last) > pause:
            back = last.pop(0)
            if taken[back] < len(lines[back]):
                heappush(ready, (sign * lines[back][taken[back]], back))
        last = [one for one in last if taken[one] < len(lines[one])]
    return chosen

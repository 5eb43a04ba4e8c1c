# misconception: looks for the cheapest ways first and pays for rests afterwards, only where they cannot be avoided
# hint: The cheapest ways need two dear rests, others cost a little more and need none. Are both compared with everything paid?
from heapq import heappop, heappush


def cheapest_passage(ways, rests, reach, start, goal, both_ways):
    leaving = [[] for _ in rests]
    for one, other, price, effort in ways:
        leaving[one].append((other, price, effort))
        if both_ways:
            leaving[other].append((one, price, effort))
    least_used = [reach + 1] * len(rests)
    possible = [(0, 0, start, 0)]
    while possible:
        paid, used, place, rested = heappop(possible)
        if used >= least_used[place]:
            continue
        if place == goal:
            return paid + rested
        least_used[place] = used
        if rests[place] >= 0:
            heappush(possible, (paid, 0, place, rested + rests[place]))
        for other, price, effort in leaving[place]:
            heappush(possible, (paid + price, used + effort, other, rested))
    return -1

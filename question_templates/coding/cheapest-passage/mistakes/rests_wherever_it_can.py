# misconception: takes a rest wherever there is one, whatever it costs
# hint: A very dear rest lies on the way, and enough is left for the journey. What does your code pay?
from heapq import heappop, heappush


def cheapest_passage(
    ways: list[list[int]], rests: list[int], reach: int, start: int, goal: int, both_ways: bool
) -> int:
    leaving: list[list[tuple[int, int, int]]] = [[] for _ in rests]
    for one, other, price, effort in ways:
        leaving[one].append((other, price, effort))
        if both_ways:
            leaving[other].append((one, price, effort))
    # Possibilities come out by price: one that used no less than an earlier one is of no use.
    least_used = [reach + 1] * len(rests)
    possible = [(0, 0, start)]
    while possible:
        paid, used, place = heappop(possible)
        if used >= least_used[place]:
            continue
        if place == goal:
            return paid
        least_used[place] = used
        if rests[place] >= 0:
            paid, used = (paid + rests[place] if used else paid), 0
        for other, price, effort in leaving[place]:
            heappush(possible, (paid + price, used + effort, other))
    return -1

# misconception: goes on from each place only once, from where it was reached most cheaply
# hint: Two ways lead to a place, a cheap one that uses up nearly all and a dear one that uses little. Which of them does your code go on from?
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
        if used > reach or least_used[place] <= reach:
            continue
        if place == goal:
            return paid
        least_used[place] = used
        if rests[place] >= 0:
            heappush(possible, (paid + rests[place], 0, place))
        for other, price, effort in leaving[place]:
            heappush(possible, (paid + price, used + effort, other))
    return -1

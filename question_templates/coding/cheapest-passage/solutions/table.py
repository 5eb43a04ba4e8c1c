from heapq import heappop, heappush


def cheapest_passage(
    ways: list[list[int]], rests: list[int], reach: int, start: int, goal: int, both_ways: bool
) -> int:
    """Find the cheapest way to each place with each amount left, the amounts in a row for each place."""
    ways = ways + [[other, one, price, effort] for one, other, price, effort in ways] * both_ways
    leaving: dict[int, list[list[int]]] = {}
    for way in ways:
        leaving.setdefault(way[0], []).append(way)
    cheapest = [[float("inf")] * (reach + 1) for _ in rests]
    cheapest[start][reach] = 0
    open_ones = [(0, start, reach)]
    while open_ones:
        paid, place, left = heappop(open_ones)
        if place == goal:
            return paid
        steps = [
            (other, price, left - effort) for _, other, price, effort in leaving.get(place, [])
        ]
        if rests[place] != -1:
            steps.append((place, rests[place], reach))
        for other, price, remaining in steps:
            if remaining >= 0 and paid + price < cheapest[other][remaining]:
                cheapest[other][remaining] = paid + price
                heappush(open_ones, (paid + price, other, remaining))
    return -1

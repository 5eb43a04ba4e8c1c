# misconception: follows every possible journey to its end and compares their costs
# hint: The costs are right. How many journeys come through the same place in the same condition, and do they differ from there on?
def cheapest_passage(ways, rests, reach, start, goal, both_ways):
    best = -1
    # Nobody gains by coming to a place twice without a rest in between, or by resting twice at the same.
    journeys = [(start, 0, 0, {start}, set())]
    while journeys:
        place, used, paid, seen, rested = journeys.pop()
        if best != -1 and paid >= best:
            continue
        if place == goal:
            best = paid
            continue
        if rests[place] != -1 and place not in rested:
            journeys.append((place, 0, paid + rests[place], {place}, rested | {place}))
        for one, other, price, effort in ways:
            if both_ways and other == place:
                one, other = other, one
            if one == place and used + effort <= reach and other not in seen:
                journeys.append((other, used + effort, paid + price, seen | {other}, rested))
    return best

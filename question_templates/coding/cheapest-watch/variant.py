"""Stories, rules and cases of `cheapest-watch`."""

STORIES = [
    {
        "intro": "A cave with many halls is opened to visitors. From outside one only gets deeper: each hall but an entrance "
        "hall is reached from exactly one other. Lamps shine into neighbouring halls.",
        "place": "hall", "places": "halls",
        "levels": "Of two halls one of which is reached from the other, the one nearer to the entrance is **above** and "
        "the other is **below** it.",
        "device": "a lamp", "Device": "A lamp",
        "why": "then the passages slope so that no light gets back",
        "bar": "bats sleep there",
    },
    {
        "intro": "The brooks of a region join again and again before they leave it. Gauges are to warn of floods at every "
        "confluence; each confluence but a last one has exactly one directly downstream of it.",
        "place": "confluence", "places": "confluences",
        "levels": "Of two neighbouring confluences, the one further downstream is **above** and the other **below** it, "
        "since the plan of the region hangs upside down in the office.",
        "device": "a gauge", "Device": "A gauge",
        "why": "a gauge of the simple kind only sees what comes towards it",
        "bar": "the bank is too steep",
    },
    {
        "intro": "A water company feeds its towers from one another: each tower but a first one has exactly one that feeds it. "
        "Sensors are to notice when a tower leaks.",
        "place": "tower", "places": "towers",
        "levels": "Of two towers one of which feeds the other, the feeding one is **above** and the other **below** it, "
        "as on the plan.",
        "device": "a sensor", "Device": "A sensor",
        "why": "valves then hide what happens towards the source",
        "bar": "the tower is a monument",
    },
    {
        "intro": "Old wood in an arboretum is looked after branch by branch: every fork but the lowest of a tree grows out of "
        "exactly one other fork. Cameras are to show each fork to the botanists.",
        "place": "fork", "places": "forks",
        "levels": "Of two forks one of which grows out of the other, the one nearer to the ground is **above** and the "
        "other **below** it: the drawings stand on their heads.",
        "device": "a camera", "Device": "A camera",
        "why": "cameras with a hood look upwards only",
        "bar": "a bird nests there",
    },
    {
        "intro": "A mountain railway branches out from the valley: every station but the lowest ones is reached from exactly "
        "one station. Signal posts are to keep an eye on every station.",
        "place": "station", "places": "stations",
        "levels": "Of two stations next to each other on a line, the one nearer to the valley is **above** and the "
        "other **below** it, as in the timetable.",
        "device": "a signal post", "Device": "A signal post",
        "why": "in fog one sees uphill only",
        "bar": "the ground is private",
    },
]


def variant(rng):
    """Choose the story, whether some places are barred or several are topmost, and the sizes."""
    return {
        **rng.choice(STORIES),
        "barred": rng.random() < 0.5,
        "forest": rng.random() < 0.5,
        "max_cost": rng.choice([50, 100, 500, 1000]),
        "max_n": rng.randrange(25, 31) * 1000,
    }


def cases(rng, values):
    """Chains, stars, bushes, with equal, uneven and missing prices."""
    barred, forest, max_cost, max_n = (values[k] for k in ("barred", "forest", "max_cost", "max_n"))
    found = []

    def add(kind, parents, costs, both_ways, public=False, shuffle=True):
        count = len(parents)
        names = list(range(count))
        if shuffle:
            rng.shuffle(names)
        new_parents, new_costs = [0] * count, [0] * count
        for old, name in enumerate(names):
            new_parents[name] = -1 if parents[old] < 0 else names[parents[old]]
            new_costs[name] = costs[old]
        args = [new_parents, new_costs, both_ways]
        found.append({"args": args, "public": public, "kind": kind, "size": count})

    def prices(count, least=1, bars=0.0):
        return [
            -1 if barred and rng.random() < bars else rng.randrange(least, max_cost + 1) for _ in range(count)
        ]

    def bush(count, reach=None):
        parents = [-1]
        for place in range(1, count):
            if forest and rng.random() < 0.05:
                parents.append(-1)
            else:
                parents.append(rng.randrange(max(0, place - reach) if reach else 0, place))
        return parents

    def chain(count):
        return [place - 1 for place in range(count)]

    count = rng.randrange(5, 8)
    add("basic", bush(count, 3), [rng.randrange(1, 12) for _ in range(count)], True, True)
    add("downwards", bush(6, 3), [rng.randrange(1, 12) for _ in range(6)], False, True)
    legs = rng.randrange(3, 5)
    add("spider", [-1] + [0] * legs + list(range(1, legs + 1)), [rng.randrange(2, 5) for _ in range(2 * legs + 1)],
        True, True)

    add("empty", [], [], rng.random() < 0.5)
    add("one", [-1], prices(1), rng.random() < 0.5)
    add("two", [-1, 0], [max_cost, 1], True)
    add("two", [-1, 0], [max_cost - 1, 1], False)
    add("star", [-1] + [0] * 7, [max_cost] + [1] * 7, True)
    add("star", [-1] + [0] * 7, [5] + [rng.randrange(1, 5) for _ in range(7)], True)
    add("star", [-1] + [0] * 7, [5] + [rng.randrange(1, 5) for _ in range(7)], False)
    cheap, dear = rng.randrange(1, 4), max_cost
    add("uneven_costs", [-1, 0, 0, 1, 1, 2, 2], [dear, dear, dear, cheap, cheap, cheap, cheap], True)
    add("uneven_costs", [-1, 0, 1, 2, 3, 4], [cheap, dear, dear, cheap, dear, dear], True)
    add("free_places", bush(14, 4), [rng.choice([0, 0, 5, 9]) for _ in range(14)], True)
    add("equal_costs", bush(17, 5), [3] * 17, True)
    add("chain", chain(10), prices(10), True)
    add("chain", chain(11), prices(11), False)
    for both_ways in (True, True, False):
        count = rng.randrange(16, 30)
        add("random", bush(count, rng.choice([2, 4, None])), prices(count, 1, 0.2), both_ways)
    add("random", bush(40), prices(40, 1, 0.1), True)
    if barred:
        add("impossible", bush(6), [-1] * 6, True)
        add("impossible", [-1, 0, 1, 2, 0], [3, -1, -1, -1, 4], True)
        add("impossible", [-1, 0, 0], [-1, 2, 2], False)
    add("chain", chain(max_n), prices(max_n, 1), True)
    add("large", bush(max_n), prices(max_n, 1), True)
    add("random", bush(700, 40), prices(700, 1), False)
    return found


GROWS = {"n": "places"}


def growth(rng, values, n):
    """Make a call with one tree of `n` places in any order, in which no way down is long."""
    names = list(range(n))
    rng.shuffle(names)
    parents = [-1] * n
    for place in range(1, n):
        parents[names[place]] = names[rng.randrange(place)]
    return [parents, [rng.randrange(1, values["max_cost"] + 1) for _ in range(n)], True]


def holds(values, parents, costs, both_ways):
    """Whether a call keeps to the constraints of the statement."""
    count = len(parents)
    tops = [place for place in range(count) if parents[place] == -1]
    below = [[] for _ in range(count)]
    for place, parent in enumerate(parents):
        if not -1 <= parent < count:
            return False
        if parent >= 0:
            below[parent].append(place)
    reached = list(tops)
    for place in reached:
        reached.extend(below[place])
    return (
        0 <= count == len(costs) <= values["max_n"]
        and len(reached) == count
        and (values["forest"] or len(tops) == min(1, count))
        and all(0 <= cost <= values["max_cost"] or (values["barred"] and cost == -1) for cost in costs)
        and isinstance(both_ways, bool)
    )

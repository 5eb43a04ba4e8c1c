"""Stories, rules and cases of `richest-walk`."""

STORIES = [
    {
        "title": "Through the flooded cave",
        "intro": "A cave has many chambers, and corridors that branch but never meet again. Divers plan a tour that they will be "
        "remembered for.",
        "place": "chamber", "places": "chambers", "to_entrance": "to the mouth of the cave", "entrance": "the chamber at the mouth",
        "worth_is": "the points that the judges give for it", "loss_is": "some chambers are plain mud",
        "hard_is": "under water", "hard_ones": "flooded chambers",
    },
    {
        "title": "The last tram",
        "intro": "A tram network has branches, but no circles. An old tram makes one last journey, for which people buy tickets.",
        "place": "stop", "places": "stops", "to_entrance": "to the depot", "entrance": "the depot",
        "worth_is": "what the people who wait there will pay, less what opening the stop costs",
        "loss_is": "at many stops nobody waits", "hard_is": "steep",
        "hard_ones": "steep stops",
    },
    {
        "title": "One round of the lamp lighter",
        "intro": "The lanes of a village on a hill branch at squares and never meet again. A lamp lighter who guides visitors chooses "
        "where his evening tour begins and ends.",
        "place": "square", "places": "squares", "to_entrance": "to the gate", "entrance": "the square at the gate",
        "worth_is": "the coins that visitors give there", "loss_is": "at some squares he has to give coins to others",
        "hard_is": "haunted", "hard_ones": "haunted squares",
    },
    {
        "title": "A boat in the delta",
        "intro": "A river splits into arms, which split again and never join. An ornithologist in a boat wants to go along the arms from one "
        "lagoon to another and see as much as possible.",
        "place": "lagoon", "places": "lagoons", "to_entrance": "up to the river", "entrance": "the lagoon at the river",
        "worth_is": "the number of rare birds there, less the hours that it takes", "loss_is": "some lagoons take hours and show nothing",
        "hard_is": "closed to those without a permit for the day", "hard_ones": "closed lagoons",
    },
    {
        "title": "A path for the robot",
        "intro": "The shafts of an old mine branch and never meet again. A small robot is to be let down at one hall and taken out at "
        "another, and to measure on its way.",
        "place": "hall", "places": "halls", "to_entrance": "to the main shaft", "entrance": "the hall at the main shaft",
        "worth_is": "what its measurements are worth, less the wear", "loss_is": "many halls have been measured before",
        "hard_is": "dusty", "hard_ones": "dusty halls",
    },
]


def variant(rng):
    """Choose the story, whether the limit is always the same, and the sizes."""
    fixed = rng.choice([1, 2]) if rng.random() < 0.4 else None
    return {
        **rng.choice(STORIES),
        "fixed": fixed,
        "max_limit": rng.choice([2, 3]) if fixed is None else fixed,
        "max_n": rng.randrange(240, 300) * 100,
        "max_worth": rng.choice([50, 60, 80, 100, 120, 200]),
    }


def cases(rng, values):
    """Lines, stars and random networks; limits that just suffice and that do not."""
    fixed, max_limit, max_n, max_worth = (values[name] for name in ("fixed", "max_limit", "max_n", "max_worth"))
    found = []

    def some_limit():
        return rng.randrange(max_limit + 1) if fixed is None else fixed

    def add(kind, towards, worth, hard, limit, public=False):
        """The places get other numbers."""
        count = len(towards)
        number = list(range(count))
        rng.shuffle(number)
        placed, sums = [-1] * count, [0] * count
        for place, other in enumerate(towards):
            placed[number[place]] = other if other == -1 else number[other]
            sums[number[place]] = worth[place]
        hard = [number[place] for place in hard]
        rng.shuffle(hard)
        args = [placed, sums, hard, limit]
        found.append({"args": args, "public": public, "kind": kind, "size": count})

    def line(count):
        return list(range(-1, count - 1))

    def branching(count, near):
        return [-1] + [rng.randrange(max(0, place - near), place) for place in range(1, count)]

    def some(count, low=-20, high=20):
        return [rng.randrange(low, high + 1) for _ in range(count)]

    def few(count, share):
        return [place for place in range(count) if rng.random() < share]

    def gain(low=5, high=30):
        return rng.randrange(low, high)

    limit = some_limit()
    add("basic", branching(7, 3), some(7, -6, 15), rng.sample(range(7), 2), limit, True)
    add("losses", branching(4, 2), some(4, -20, -2), [rng.randrange(4)], some_limit(), True)
    limit = some_limit()
    add("exact_limit", line(limit + 4), some(limit + 4, 3, 12), range(1, limit + 2), limit, True)

    add("empty", [], [], [], some_limit())
    add("one", [-1], [-gain()], [], some_limit())
    add("one", [-1], [gain()], [0], some_limit())
    if fixed is None:
        add("nowhere", branching(5, 3), some(5), range(5), 0)
        add("nowhere", branching(5, 3), [-3, -2, -4, 9, 8], [0, 1, 3, 4], 0)
    add("losses", branching(9, 4), some(9, -max_worth, -1), few(9, 0.3), max_limit)
    add("stop_early", [-1, 0, 1, 2, 0, 4, 0], [3, gain(), -40, 30, gain(), -9, -2], [], some_limit())
    add("stop_early", line(5), [gain(), -3, gain(), -50, 41], [1] if max_limit > 1 else [], max_limit)
    add("two_arms", [-1, 0, 0, 1, 2], some(5, 1), [], some_limit())
    # The best walk turns far from the entrance, and does not come past it.
    add("away_from_the_entrance", [-1, 0, 1, 2, 2, 3, 4], [4, -45, 2, 9, 8, gain(), gain()], [], some_limit())
    add("away_from_the_entrance", [-1, 0, 1, 1, 2, 3, 0], [-50, 1, 9, 8, gain(), gain(), 7], [2, 3], max_limit)
    for spare in (0, 1):
        limit = some_limit()
        count = limit + 4 + spare
        add("exact_limit", line(count), some(count, 3), range(1, limit + 2 - spare), limit)
    # Each of the two parts keeps to the limit, but not both together.
    limit = max_limit
    arm = [-1, *range(limit), 0, *range(limit + 1, 2 * limit)]
    add("exact_limit", arm, some(2 * limit + 1, 5), range(1, 2 * limit + 1), limit)
    for total in (limit, limit + 1):
        count = 2 * max_limit + 3
        towards = [-1, *range(max_limit + 1), 0, *range(max_limit + 2, count - 1)]
        hard = [0, *rng.sample(range(1, count), total - 1)]
        add("hard_bend", towards, some(count, 4), hard, limit)
    add("hard_bend", [-1] + [0] * 6, some(7, 2), [0], max_limit)
    add("ties", branching(12, 5), [7] * 12, few(12, 0.3), max_limit)
    add("extremes", line(40), [max_worth] * 40, [20], max_limit)
    for near, share in ((2, 0.4), (4, 0.3), (9, 0.6)):
        count = rng.randrange(14, 26)
        add("random", branching(count, near), some(count), few(count, share), some_limit())
    count = max_n // 2
    add("deep", line(count), some(count, -max_worth, max_worth), [0, count - 1, count - 2], max_limit)
    count = max_n
    add("large", branching(count, count), some(count, -max_worth // 4, max_worth), few(count, 0.0003), max_limit)
    return found


GROWS = {"n": "places", "k": "limit"}


def growth(rng, values, n):
    """Make a call with `n` places on many levels; the limit stays."""
    towards = [-1] + [rng.randrange(max(0, place - 3), place) for place in range(1, n)]
    top = values["max_worth"]
    return [towards, [rng.randrange(-top // 2, top) for _ in range(n)], rng.sample(range(n), n // 20), values["max_limit"]]


def holds(values, towards, worth, hard, limit):
    """Whether a call keeps to the constraints of the statement."""
    count = len(towards)
    behind = [[] for _ in towards]
    reached = []
    for place, other in enumerate(towards):
        if not -1 <= other < count:
            return False
        (reached if other == -1 else behind[other]).append(place)
    entrances = len(reached)
    for place in reached:
        reached.extend(behind[place])
    return (
        count == len(worth) <= values["max_n"]
        and len(reached) == count
        and entrances == min(1, count)
        and all(abs(value) <= values["max_worth"] for value in worth)
        and len(set(hard)) == len(hard)
        and all(0 <= place < count for place in hard)
        and (0 <= limit <= values["max_limit"] if values["fixed"] is None else limit == values["fixed"])
    )

"""Stories, rules and cases of `fewest-changes`."""

STORIES = [
    {
        "title": "Both banks of the river",
        "intro": "A gardener looks after beds on both banks of a river. Many things have to be done in a certain order: "
        "no planting before the digging, no watering before the pump runs.",
        "job": "job", "jobs": "jobs", "zero": "the left bank", "one": "the right bank",
        "They": "She", "they": "she",
        "change": "crossing", "changes": "crossings", "A_change": "A crossing",
        "why": "The ferryman is paid for each.",
    },
    {
        "title": "Two towns, one film",
        "intro": "A film is shot in two towns. Some scenes have to be shot before others: the house must stand before it burns "
        "down, and the beard must not be shaved too early.",
        "job": "scene", "jobs": "scenes", "zero": "the town by the sea", "one": "the town in the hills",
        "They": "The director", "they": "the director",
        "change": "journey", "changes": "journeys", "A_change": "A journey",
        "why": "Each of them costs half a night of sleep.",
    },
    {
        "title": "The watchmaker's two benches",
        "intro": "A watchmaker repairs a tower clock at two benches, a coarse one with a vice and a fine one with a lens. Parts "
        "have to be made before they are fitted.",
        "job": "step", "jobs": "steps", "zero": "the coarse bench", "one": "the fine bench",
        "They": "The watchmaker", "they": "the watchmaker",
        "change": "move", "changes": "moves", "A_change": "A move",
        "why": "After each of them hands and lenses have to be cleaned.",
    },
    {
        "title": "Upstairs, downstairs",
        "intro": "An electrician rewires a house that has two floors and a very narrow staircase. Much of the work has to wait "
        "for other work: no lamp before its cable, no cable before its duct.",
        "job": "task", "jobs": "tasks", "zero": "the ground floor", "one": "the upper floor",
        "They": "The electrician", "they": "the electrician",
        "change": "climb", "changes": "climbs", "A_change": "A climb, up or down,",
        "why": "With all the tools on one's back each of them is one too many.",
    },
    {
        "title": "A telescope with two eyes",
        "intro": "A telescope has two cameras, of which one is in use at a time. Some pictures have to be taken before others, "
        "since these are pointed by means of them.",
        "job": "picture", "jobs": "pictures", "zero": "the wide camera", "one": "the narrow camera",
        "They": "The observer", "they": "the observer",
        "change": "switch", "changes": "switches", "A_change": "A switch",
        "why": "The mirror has to settle for minutes after each.",
    },
]


def variant(rng):
    """Choose the story, whether the way back is a must, and the sizes."""
    max_n = rng.randrange(280, 340) * 100
    return {
        **rng.choice(STORIES),
        "always_back": rng.random() < 0.4,
        "max_n": max_n,
        "max_m": max_n + rng.randrange(100, 200) * 100,
    }


def cases(rng, values):
    """Days that are easy, impossible, full of changes; with a free and a given start."""
    always_back, max_n, max_m = (values[name] for name in ("always_back", "max_n", "max_m"))
    found = []

    def add(kind, sides, before, start, back, public=False):
        before = [list(pair) for pair in before]
        rng.shuffle(before)
        args = [sides, before, start, back or always_back]
        found.append({"args": args, "public": public, "kind": kind, "size": len(sides) + len(before)})

    def plan(count, pairs, near=None, flip=0.5):
        """Pairs that allow an order; the numbers say nothing about it."""
        order = list(range(count))
        rng.shuffle(order)
        before = []
        for _ in range(pairs):
            place = rng.randrange(count - 1)
            top = count if near is None else min(count, place + near + 1)
            before.append([order[place], order[rng.randrange(place + 1, top)]])
        sides = [0] * count
        side = rng.randrange(2)
        for number in order:
            side = 1 - side if rng.random() < flip else side
            sides[number] = side
        return sides, before

    def chain(sides):
        """The jobs one after the other, numbered at random."""
        numbers = list(range(len(sides)))
        rng.shuffle(numbers)
        placed = [0] * len(sides)
        for number, side in zip(numbers, sides):
            placed[number] = side
        return placed, [[one, other] for one, other in zip(numbers, numbers[1:])]

    some = rng.randrange(2)
    other = 1 - some
    # One that can be done at once lies on the worse side to begin on.
    add("basic", [some, other, some, other, other], [[0, 1], [1, 2], [3, 2]], some, False, True)
    sides, before = chain([other, some, some, other])
    add("free_start", [*sides, some], before, None, True, True)
    one, two, three, four, five = rng.sample(range(5), 5)
    sides = [rng.randrange(2) for _ in range(5)]
    add("circle", sides, [[one, two], [two, three], [three, two], [four, five]], rng.randrange(2), False, True)

    add("empty", [], [], rng.choice([0, 1, None]), rng.random() < 0.5)
    add("one", [some], [], other, rng.random() < 0.5)
    add("one", [some], [], None, rng.random() < 0.5)
    add("given_start", [some] * 3, [[2, 1]], other, False)
    add("given_start", *chain([some, other, other, some, some]), other, False)
    add("duplicates", [some, other, some], [[0, 1], [0, 1], [1, 2], [0, 1], [1, 2]], some, False)
    sides, before = plan(9, 7)
    add("duplicates", sides, before + before[:3] + before[:5], None, False)
    add("circle", [0, 1], [[0, 1], [1, 0]], None, True)
    sides, before = plan(12, 14, 3)
    first, later = before[0]
    add("circle", sides, [*before, [later, first]], rng.randrange(2), False)
    # Many can be done on one side at once, but the long chain begins on the other.
    sides, before = chain([other, some, other])
    add("free_start", sides + [some] * 5, before, None, False)
    sides, before = chain([some, some, other, some, other, some])
    add("free_start", sides + [other] * 7, before, None, True)
    for length in (3, 4):
        add("way_back", *chain([(some + step) % 2 for step in range(length)]), some, True)
        add("way_back", *chain([(some + step) % 2 for step in range(length)]), None, True)
    add("wide", [rng.randrange(2) for _ in range(20)], [], rng.randrange(2), False)
    for start in (0, 1, None, rng.randrange(2)):
        count = rng.randrange(18, 30)
        add("random", *plan(count, rng.randrange(count // 2, 2 * count), 5), start, rng.random() < 0.5)
    add("alternating", *chain([step % 2 for step in range(max_n // 2)]), None, False)
    sides, before = plan(max_n, max_m, 6, 0.8)
    add("large", sides, before, rng.randrange(2), rng.random() < 0.5)
    return found


GROWS = {"n": "jobs", "m": "pairs"}


def growth(rng, values, n):
    """Make a call with `n` jobs on changing sides and about as many pairs, each between near ones."""
    order = list(range(n))
    rng.shuffle(order)
    before = []
    for place in range(n - 1):
        before.append([order[place], order[min(n - 1, place + rng.randrange(1, 4))]])
    return [[rng.randrange(2) for _ in range(n)], before, None, values["always_back"]]


def holds(values, sides, before, start, back):
    """Whether a call keeps to the constraints of the statement."""
    count = len(sides)
    return (
        count <= values["max_n"]
        and set(sides) <= {0, 1}
        and len(before) <= values["max_m"]
        and all(0 <= first < count and 0 <= later < count and first != later for first, later in before)
        and start in (0, 1, None)
        and (back or not values["always_back"])
    )

"""Stories, rules and cases of `cut-off`."""

STORIES = [
    {
        "title": "Dry taps",
        "intro": "A village on a slope gets its water through pipes that branch at every house and lead on to the houses below. "
        "Some valves are closed for repairs.",
        "place": "house", "places": "houses", "supply": "water", "main": "straight from the spring",
        "shut": "a valve is closed", "source": "a full tank on the roof",
    },
    {
        "title": "Lights out",
        "intro": "On a camp site the power is passed on from tent to tent. After a storm some switches have been thrown for "
        "safety.",
        "place": "tent", "places": "tents", "supply": "power", "main": "straight from the hut",
        "shut": "a switch is open", "source": "a generator",
    },
    {
        "title": "Who has not heard",
        "intro": "In a long valley news is passed on from farm to farm by lamp signals, each farm to a few others that can see it. "
        "Fog hides some of the lamps.",
        "place": "farm", "places": "farms", "supply": "the news", "main": "straight from the town",
        "shut": "there is fog", "source": "a radio",
    },
    {
        "title": "Cold rooms",
        "intro": "In an old castle warm air is led from room to room through ducts. Some of the flaps are stuck and let nothing "
        "through.",
        "place": "room", "places": "rooms", "supply": "warm air", "main": "straight from the furnace",
        "shut": "a flap is stuck", "source": "a stove",
    },
    {
        "title": "Fields without water",
        "intro": "A plantation is watered by ditches: each field hands on to those that lie directly below it what it gets. Some "
        "of the sluices are down.",
        "place": "field", "places": "fields", "supply": "water", "main": "straight from the river",
        "shut": "a sluice is down", "source": "a well",
    },
]


def variant(rng):
    """Choose the story, the place of what is closed, and the sizes."""
    return {
        **rng.choice(STORIES),
        "always_front": rng.random() < 0.4,
        "forest": rng.random() < 0.5,
        "max_n": rng.randrange(560, 640) * 100,
        "max_closed": rng.randrange(60, 80) * 100,
        "max_own": rng.randrange(40, 60) * 100,
    }


def cases(rng, values):
    """Lines, fans and random arrangements in which the supply stops and begins again."""
    always_front, forest, max_n = values["always_front"], values["forest"], values["max_n"]
    found = []

    def add(kind, parents, closed, own, in_front, public=False, keep=False):
        """The places get other numbers, unless they shall be kept."""
        count = len(parents)
        number = list(range(count))
        if not keep:
            rng.shuffle(number)
        placed = [-1] * count
        for place, above in enumerate(parents):
            placed[number[place]] = above if above == -1 else number[above]
        closed, own = [number[place] for place in closed], [number[place] for place in own]
        rng.shuffle(closed)
        rng.shuffle(own)
        args = [placed, closed, own, in_front or always_front]
        found.append({"args": args, "public": public, "kind": kind, "size": count})

    def line(count):
        return list(range(-1, count - 1))

    def branching(count, near):
        parents = [-1]
        for place in range(1, count):
            top = forest and rng.random() < 0.06
            parents.append(-1 if top else rng.randrange(max(0, place - near), place))
        return parents

    def some(count, share):
        return [place for place in range(count) if rng.random() < share]

    either = rng.random() < 0.5
    add("basic", branching(7, 3), [1, 4], [rng.randrange(5, 7)], True, True)
    add("itself", line(4), [1], [], False, True)
    add("below_own", [-1, 0, 1, 1, 2, 0], [0], [1], either, True)

    add("empty", [], [], [], either)
    add("one", [-1], [0], [], True)
    add("one", [-1], [0], [], False)
    add("one", [-1], [0], [0], True)
    add("itself", [-1, 0, 0, 1, 1, 2], [1, 5], [], False)
    add("itself", [-1, 0, 0, 1, 1, 2], [1, 5], [], True)
    add("closed_far_above", line(rng.randrange(7, 12)), [1], [], either)
    add("duplicates", [-1, 0, 1, 2, 0, 4], [1, 1, 4, 1], [2, 2], True)
    add("duplicates", [-1, 0, 1, 2, 0, 4], [0, 0, 2, 0], [3, 3, 2], False)
    add("own_at_closed", line(5), [2, 1], [2], True)
    add("own_at_closed", [-1, 0, 1, 2, 1], [1, 0], [1, 0], False)
    add("below_own", [-1, 0, 1, 1, 2, 3, 0], [0], [1], True)
    add("closed_again", line(9), [1, 5], [3], True)
    add("closed_again", line(9), [0, 4, 6], [2, 6], False)
    add("greater_number_above", [place + 1 for place in range(7)] + [-1], [5, 2], [4], True, keep=True)
    add("greater_number_above", [place + 1 for place in range(7)] + [-1], [5, 2], [4], False, keep=True)
    add("fan", [-1] + [0] * 9, [2, 5, 7, 8], [5, 3], either)
    for in_front in (True, False, either):
        count = rng.randrange(20, 30)
        add("random", branching(count, 4), some(count, 0.25), some(count, 0.12), in_front)
    add("deep", line(max_n // 3), some(max_n // 3, 0.0004) + [2], some(max_n // 3, 0.0003), either)
    count = max_n
    parents = branching(count, 3)
    add("large", parents, some(count, 0.1)[:6000], some(count, 0.05)[:4000], either)
    return found


GROWS = {"n": "parents"}


def growth(rng, values, n):
    """Make a call with `n` places on very many levels."""
    parents = [-1] + [rng.randrange(max(0, place - 3), place) for place in range(1, n)]
    number = list(range(n))
    rng.shuffle(number)
    placed = [-1] * n
    for place, above in enumerate(parents):
        placed[number[place]] = above if above == -1 else number[above]
    return [placed, rng.sample(range(n), n // 10), rng.sample(range(n), n // 20), True]


def holds(values, parents, closed, own, in_front):
    """Whether a call keeps to the constraints of the statement."""
    count = len(parents)
    below = [[] for _ in parents]
    todo = []
    for place, above in enumerate(parents):
        if not -1 <= above < count:
            return False
        (todo if above == -1 else below[above]).append(place)
    tops = len(todo)
    for place in todo:
        todo.extend(below[place])
    return (
        count <= values["max_n"]
        and len(todo) == count
        and (values["forest"] or tops <= 1)
        and len(closed) <= values["max_closed"]
        and len(own) <= values["max_own"]
        and all(0 <= place < count for place in closed + own)
        and (in_front or not values["always_front"])
    )

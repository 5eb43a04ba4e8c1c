"""Stories, bounds and cases of `pair-with-sum`."""

STORIES = [
    {
        "title": "Two pieces of rope",
        "intro": "Pieces of rope hang side by side in the store of a climbing hall; `numbers` are their lengths in "
        "decimetres, from the door to the far wall. A new route needs exactly two pieces that are `target` decimetres "
        "long together.",
        "reason": "ropes that hang close to each other were bought together and are equally worn",
        "signed": False,
    },
    {
        "title": "Two lines of the cash book",
        "intro": "The cash book of a rowing club lists `numbers` line by line: what came in is positive, what went out "
        "is negative. Two lines that make `target` together were mixed up, and the treasurer wants to know which.",
        "reason": "lines close to each other were written by the same hand and have been checked already",
        "signed": True,
    },
    {
        "title": "Two lorries for the ferry",
        "intro": "Lorries wait in line for a small ferry; `numbers` are their weights in hundreds of kilograms, from the "
        "first in the line to the last. The ferry takes exactly two of them, and lies even in the water when they "
        "weigh `target` together.",
        "reason": "the next lorries in the line stand on the ramp already and cannot be passed by",
        "signed": False,
    },
    {
        "title": "Two jumps of the river",
        "intro": "A gauge in a river notes every hour by how many millimetres the water has risen; when it fell, the "
        "number in `numbers` is negative. Two hours that raised the water by `target` together are to be compared.",
        "reason": "hours close to each other belong to the same shower",
        "signed": True,
    },
    {
        "title": "Two songs for the gap",
        "intro": "A radio station has a list of songs in the order of the evening; `numbers` are their lengths in "
        "seconds. A gap of `target` seconds in tomorrow's programme is to be filled with exactly two of them.",
        "reason": "songs that follow each other closely tonight shall not do so again tomorrow",
        "signed": False,
    },
]


def variant(rng):
    """Choose the story and the bounds."""
    story = dict(rng.choice(STORIES))
    most = rng.randrange(40, 91) * 1000
    least = -most if story.pop("signed") else 1
    return {
        **story,
        "least": least,
        "most": most,
        "max_n": rng.randrange(60, 71) * 1000,
        "max_apart": rng.randrange(5, 31) * 10,
    }


def cases(rng, values):
    """Lists with no pair, one pair and several, close and far."""
    least, most = values["least"], values["most"]
    found = []

    def add(kind, numbers, target, apart, public=False):
        found.append(
            {"args": [numbers, target, apart], "public": public, "kind": kind, "size": len(numbers)}
        )

    def some(count, low=None, high=None):
        return rng.sample(range(least if low is None else low, (most if high is None else high) + 1), count)

    # a + d is the target, b + c too: the pair (b, c) lies inside (a, d) and ends first.
    def nested():
        a, b = some(2, least + 50, most // 2)
        target = a + b + rng.randrange(20, 40)
        return [a, b, target - b, target - a], target

    # The examples are small, so that they can be checked by hand.
    shown = rng.sample(range(max(least, -9), 30), 6)
    add("basic", shown, shown[1] + shown[4], 1, True)
    half = rng.randrange(5, 20)
    add("too_close", [half, 2 * half + 40, 40, half + 40, 2 * half], 2 * half + 40, 3, True)
    first = rng.sample(range(max(least, -9), 20, 2), 4)
    add("none", first, 2 * rng.randrange(5, 20) + 1, rng.randrange(1, 3), True)

    add("empty", [], rng.randrange(10, 50), 1)
    one = rng.randrange(5, 100)
    add("single", [one], 2 * one, 1)
    # The number that is half of the target stands there once; no other two make it.
    alone = rng.randrange(50, 60) * 2
    add("self_pair", [1, 3, alone, 5, 9], 2 * alone, 1)
    add("self_pair", [alone, 1, 3, 5, 7, alone], 2 * alone, rng.randrange(2, 5))
    add("duplicates", [alone, 1, alone, 3, alone, alone], 2 * alone, 1)
    low = rng.randrange(3, 9)
    add("duplicates", [low, low, low, 30, 80 - low, low], 80, 2)

    pair, target = nested()
    add("ties", pair, target, 1)
    pair, target = nested()
    add("ties", [pair[0], *pair, *pair], target, 1)
    pair, target = nested()
    add("ties", [pair[0], pair[0], pair[1], most, pair[2], pair[3]], target, 4)

    gap = rng.randrange(3, 7)
    between = rng.sample(range(max(least, 1), 40, 2), gap + 2)
    left, right = rng.randrange(300, 400), rng.randrange(500, 600)
    add("exactly_apart", [between[0], left, *between[1:gap], right, between[gap]], left + right, gap)
    add("too_close", [between[0], left, *between[1:gap], right, between[gap]], left + right, gap + 1)
    add("too_close", [left, right, *between, left], left + right, gap)
    add("exactly_apart", [left, *between[1:gap], right], left + right, gap)
    if least < 0:
        add("negative", [-left, 1, right, -right, left, 5, left - right], 0, 2)
        add("negative", [-left, 3, 9, -right, 1], -left - right, 1)
    add("lowest", [least, least + 7, least, least + 1, least], 2 * least, rng.randrange(1, 4))
    for _ in range(3):
        count = rng.randrange(30, 60)
        numbers = [rng.randrange(max(least, -20), 30) for _ in range(count)]
        add("random", numbers, rng.randrange(10, 50), rng.randrange(1, 20))

    # Even numbers never make an odd target: only who looks at every pair takes long.
    count = values["max_n"]
    even = [2 * (rng.randrange(least, most) // 2) for _ in range(count)]
    even = [max(number, least + least % 2) for number in even]
    add("large", even, 2 * rng.randrange(most // 4, most // 2) + 1, rng.randrange(1, 5))
    late = even[:900]
    late[450] = most - 1 if most % 2 == 0 else most
    add("late", late, late[450] + late[-1], values["max_apart"])
    return found


GROWS = {"n": "numbers"}


def growth(rng, values, n):
    """Make a call with `n` numbers, all even, mostly different, and an odd target: there is no pair."""
    least, most = values["least"], max(values["most"], 4 * n)
    first = (least + 1) // 2 if n * 4 <= values["most"] or least > 0 else -most // 2
    return [[2 * rng.randrange(first, most // 2) for _ in range(n)], 2 * rng.randrange(most // 4, most // 2) + 1, 1]


def holds(values, numbers, target, apart):
    """Whether a call keeps to the constraints of the statement."""
    least, most = values["least"], values["most"]
    return (
        len(numbers) <= values["max_n"]
        and all(least <= number <= most for number in numbers)
        and 2 * least <= target <= 2 * most
        and 1 <= apart <= values["max_apart"]
    )

"""Stories, rules and cases of `even-keel`."""

STORIES = [
    {
        "title": "An even keel",
        "intro": "A small boat is loaded with crates. If it leans too far to one side, water comes in.",
        "thing": "crate", "things": "crates", "Who": "The mate", "left": "to port", "right": "to starboard",
        "why": "otherwise the boat takes in water", "why_before": "it stands below it",
    },
    {
        "title": "Loading the mule",
        "intro": "A mule carries two baskets, one on each side. A driver who loads it unevenly will see it throw off everything.",
        "thing": "sack", "things": "sacks", "Who": "The driver", "left": "into the left basket", "right": "into the right basket",
        "why": "otherwise the saddle slips", "why_before": "it must not lie on top",
    },
    {
        "title": "Ornaments for the beam",
        "intro": "For a winter fair ornaments are hung on the two ends of a beam that hangs from a single wire.",
        "thing": "ornament", "things": "ornaments", "Who": "The decorator", "left": "at the left end", "right": "at the right end",
        "why": "otherwise the beam turns over", "why_before": "it hangs behind it",
    },
    {
        "title": "Tanks of the seaplane",
        "intro": "The floats of a seaplane are filled with canisters before a long flight. While it lies on the water it must not lean.",
        "thing": "canister", "things": "canisters", "Who": "The pilot", "left": "into the left float", "right": "into the right float",
        "why": "otherwise a wing dips into the lake", "why_before": "the other one is needed first",
    },
    {
        "title": "Books on the seesaw shelf",
        "intro": "A designer has built a shelf that stands on a single foot in the middle, and has to fill it for a photograph.",
        "thing": "book", "things": "books", "Who": "The designer", "left": "on the left half", "right": "on the right half",
        "why": "otherwise all of it falls over", "why_before": "it leans against it",
    },
]


def variant(rng):
    """Choose the story, whether both sides must weigh the same in the end, and the sizes."""
    return {
        **rng.choice(STORIES),
        "always_level": rng.random() < 0.4,
        "max_n": rng.choice([11, 12]),
        "max_tilt": rng.randrange(6, 9),
        "max_weight": rng.randrange(9, 16),
        "max_pairs": rng.randrange(10, 20),
    }


def cases(rng, values):
    """Loads that can be put on in many orders, in few and in none."""
    always_level, max_n, max_tilt, max_weight = (
        values[name] for name in ("always_level", "max_n", "max_tilt", "max_weight")
    )
    found = []

    def add(kind, weights, before, tilt, level, public=False):
        args = [weights, before, tilt, 0 if always_level else level]
        found.append({"args": args, "public": public, "kind": kind, "size": len(weights)})

    def load(count, tilt, level, pairs):
        """A load that can be put on: some order, numbered at random."""
        level = 0 if always_level else level
        weights = [0]
        while weights[-1] < 1:
            weights, difference = [], 0
            for _ in range(count - 1):
                side = rng.choice([-1, 1])
                top = min(max_weight, tilt - side * difference)
                if top < 1:
                    side, top = -side, min(max_weight, tilt + side * difference)
                weights.append(rng.randrange(1, top + 1))
                difference += side * weights[-1]
            # The last one has to bring the difference down to `level`.
            weights.append(min(max_weight, abs(difference) + rng.randrange(-level, level + 1)))
        numbers = list(range(1, count + 1))
        rng.shuffle(numbers)
        placed = [0] * count
        for number, weight in zip(numbers, weights):
            placed[number - 1] = weight
        before = []
        for _ in range(pairs):
            one, other = sorted(rng.sample(range(count), 2))
            before.append([numbers[one], numbers[other]])
        return placed, before

    def some_tilt(low=3):
        return rng.randrange(low, max_tilt + 1)

    a = rng.randrange(2, 4)
    add("basic", *load(4, 4, 1, 1), 4, 1, True)
    b, c = rng.randrange(1, 3), rng.randrange(1, 4)
    weights = [a + b, a, b, c, c]
    rng.shuffle(weights)
    add("basic", weights, [rng.sample(range(1, 6), 2)], a + b + 1, 0, True)
    weights = [rng.randrange(7, 10), *(rng.randrange(1, 4) for _ in range(4))]
    rng.shuffle(weights)
    add("impossible", weights, [rng.sample(range(1, 6), 2), rng.sample(range(1, 6), 2)], 3, 1, True)

    add("empty", [], [], some_tilt(), 0)
    tilt = some_tilt()
    if always_level:
        add("one", [rng.randrange(1, tilt)], [], tilt, 0)
    else:
        add("one", [a], [], tilt, a)
        add("one", [a + 1], [], max_tilt, a)
    add("impossible", [tilt + 1, tilt + 1], [], tilt, 0)
    add("impossible", [1, 1, tilt + 2], [], tilt, tilt)
    add("exact_tilt", [tilt, tilt], [], tilt, 0)
    add("exact_tilt", [tilt, 1, 1, tilt], [], tilt, 0)
    add("exact_tilt", [a, a + 1, a + 1, a], [[2, 1], [3, 4]], a + 1, 0)
    add("ties", [a] * 6, [], max_tilt, 0)
    add("ties", [a] * 4, [[4, 1], [3, 2]], a, 0)
    add("dead_end", [a + 1, 1, a], [], a + 2, 0)
    add("dead_end", [1, 2, 3, 4, 1, 1], [[5, 1]], 4, 0)
    add("dead_end", [1, 1, 3, 5], [], 5, 0)
    add("pairs", [1, 2, 3, 2], [[4, 1], [4, 1], [3, 4]], 5, 0)
    add("pairs", [2, 2, 2, 2, 2, 2], [[6, 1], [5, 1], [3, 2]], 4, 0)
    add("circle", [1, 1], [[1, 2], [2, 1]], 3, 0)
    add("circle", [a, 1, 1, a], [[1, 2], [2, 3], [3, 1]], max_tilt, 0)
    # Only the end decides: an odd sum is never divided evenly.
    add("impossible", [1, 2, 2, 1, 1], [], max_tilt, 0)
    for count, level in ((6, 1), (7, 2), (7, 0), (7, 1)):
        tilt = rng.randrange(3, 7)
        add("random", *load(count, tilt, level, rng.randrange(1, 4)), tilt, level)
    add("large", *load(max_n, max_tilt, 0, 3), max_tilt, 0)
    weights = [rng.randrange(1, 3) * 2 for _ in range(max_n - 1)] + [1]
    rng.shuffle(weights)
    add("impossible_large", weights, [[1, 3], [2, 3]], max_tilt, 0)
    return found


GROWS = {"n": "weights"}


def growth(rng, values, n):
    """Make a call with `n` weights, of an odd sum, so that every order has to be ruled out."""
    weights = [2] * (n - 1) + [1]
    rng.shuffle(weights)
    return [weights, [], 4, 0]


def holds(values, weights, before, tilt, level):
    """Whether a call keeps to the constraints of the statement."""
    count = len(weights)
    return (
        count <= values["max_n"]
        and all(1 <= weight <= values["max_weight"] for weight in weights)
        and len(before) <= values["max_pairs"]
        and all(1 <= first <= count and 1 <= later <= count and first != later for first, later in before)
        and 1 <= tilt <= values["max_tilt"]
        and (level == 0 if values["always_level"] else 0 <= level <= tilt)
    )

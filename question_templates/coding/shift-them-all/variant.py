"""Stories, bounds and sequences of calls for `shift-them-all`."""

STORIES = [
    {
        "title": "The price rail of a fish market",
        "intro": "Over the stalls of a fish market hangs a rail with electronic price tags. When ships come in late, all prices "
        "go up together; some sellers have fixed theirs by contract.",
        "what": "a price in cents",
        "why_shift": "It happens all the time.",
        "why_pin": "the contract says so",
        "negative": "; the market takes that for an offer",
        "names": ["cod", "plaice", "ling", "hake", "sole", "brill"],
        "signed": False,
    },
    {
        "title": "Marks on the tide boards",
        "intro": "The boards along an estuary show water levels against a common zero. When the zero is moved, all levels change "
        "together, except those on boards that have been screwed to the rock.",
        "what": "a level in centimetres",
        "why_shift": "The surveyors move the zero again and again.",
        "why_pin": "it is screwed to the rock",
        "negative": ", as levels do",
        "names": ["north", "mole", "weir", "lock", "pier", "bar"],
        "signed": True,
    },
    {
        "title": "Start numbers of the night race",
        "intro": "In a night race every runner has an account of seconds. When the fog comes, the jury gives or takes seconds for all "
        "runners on the course; who rests in a hut is left out of it.",
        "what": "the seconds on the account",
        "why_shift": "The jury is fond of doing that.",
        "why_pin": "the runner rests",
        "negative": "; nobody minds",
        "names": ["ada", "bo", "cleo", "dag", "eli", "fay"],
        "signed": True,
    },
    {
        "title": "Reading lamps in the library",
        "intro": "A library has a lamp on each desk and one dial for all of them. Turning the dial makes all lamps brighter or darker, "
        "but a reader may hold on to the brightness of a desk.",
        "what": "a brightness in steps",
        "why_shift": "The dial is turned with every cloud.",
        "why_pin": "a reader holds on to it",
        "negative": "; such a lamp is dark",
        "names": ["window", "door", "stove", "map", "arch", "globe"],
        "signed": False,
    },
]


def variant(rng):
    """Choose the story and the bounds."""
    story = dict(rng.choice(STORIES))
    most = rng.randrange(20, 100) * 100
    return {
        "least": -most if story.pop("signed") else 0,
        **story,
        "most": most,
        "most_by": rng.randrange(20, 90) * 10,
        "key_length": rng.randrange(10, 21),
        "max_calls": rng.randrange(31, 36) * 1000,
    }


def cases(rng, values):
    """Sequences of calls, each around one rule, then random and long ones."""
    names, least, most, most_by = values["names"], values["least"], values["most"], values["most_by"]
    found = []

    def add(kind, calls, public=False):
        found.append({"args": [["ShiftBoard", []], *calls], "public": public, "kind": kind, "size": len(calls)})

    def put(key):
        return ["put", [key, rng.randrange(max(1, least), most + 1)]]

    def shift():
        return ["shift", [rng.choice([-1, 1]) * rng.randrange(1, 20)]]

    def pin(key):
        return ["pin", [key]]

    def free(key):
        return ["free", [key]]

    def get(key):
        return ["get", [key]]

    def keys():
        return rng.sample(names, 3)

    a, b, c = keys()
    add("basic", [put(a), put(b), shift(), put(c), shift(), get(a), get(b), get(c)], True)
    a, b, c = keys()
    add("freed", [put(a), pin(a), shift(), get(a), free(a), get(a), shift(), get(a)], True)
    a, b, c = keys()
    add("unknown", [put(a), get(b), pin(b), free(a), pin(a), pin(a)], True)

    a, b, c = keys()
    add("empty", [get(a), shift(), get(a), pin(a), free(a), get(a), shift()])
    add("one", [put(a), get(a)])
    add("one", [shift(), put(a), get(a), shift(), shift(), get(a)])
    add("late", [put(a), shift(), shift(), put(b), get(b), shift(), get(a), get(b), put(a), get(a), shift(), get(a)])
    add("unknown", [shift(), pin(c), put(c), shift(), get(c), free(c), free(b), put(b), shift(), get(b), get(a)])
    a, b, c = keys()
    add("pinned", [put(a), put(b), shift(), pin(a), shift(), get(a), get(b), shift(), get(a), get(b)])
    add("pinned", [put(a), shift(), pin(a), get(a), shift(), get(a), free(a), get(a), pin(a), shift(), get(a)])
    add("freed", [put(a), put(b), pin(a), shift(), shift(), free(a), shift(), get(a), get(b), pin(b), shift(), free(b), get(b)])
    add("freed", [shift(), put(a), pin(a), free(a), get(a), shift(), pin(a), free(a), get(a)])
    a, b, c = keys()
    add("put_on_pinned", [put(a), pin(a), shift(), put(a), get(a), shift(), get(a), free(a), shift(), get(a)])
    add("put_on_pinned", [put(a), pin(a), free(a), put(a), shift(), get(a), pin(a), put(a), pin(a), shift(), get(a), free(a)])
    add("twice", [put(a), pin(a), pin(a), shift(), get(a), free(a), free(a), shift(), get(a), pin(a), free(a)])
    add("twice", [put(a), shift(), free(a), get(a), shift(), pin(a), shift(), pin(a), get(a), free(a), get(a)])
    a, b, c = keys()
    add("negative", [["put", [a, least]], ["put", [b, most]], ["shift", [-most_by]], get(a), get(b), ["shift", [-most_by]], pin(b), get(b), ["shift", [most_by]], get(a), get(b), free(b), ["shift", [most_by]], get(b)])
    add("negative", [["put", [a, 1]], ["shift", [-1]], get(a), pin(a), get(a), free(a), ["shift", [0]], get(a), ["shift", [-1]], get(a)])
    for _ in range(4):
        calls = []
        for _ in range(rng.randrange(50, 80)):
            key = rng.choice(names[:4])
            calls.append(rng.choice([put, get, get, pin, free, lambda _: shift(), lambda _: shift()])(key))
        add("many", calls)

    # Half of the calls put keys, nearly all others shift them.
    count = values["max_calls"]
    calls = [put(f"k{number}") for number in range(count // 2)]
    calls += [pin(f"k{number}") for number in range(0, count // 2, 99)]
    while len(calls) < count - 60:
        calls.append(["shift", [rng.randrange(-most_by, most_by + 1)]])
    calls += [get(f"k{rng.randrange(count // 2)}") for _ in range(50)]
    add("large", calls)
    return found


GROWS = {"n": "operations"}


def growth(rng, values, n):
    """Make `n` operations after the constructor: half of them put keys, the others shift and read."""
    calls = []
    for number in range(n):
        if number < n // 2:
            calls.append(["put", [f"k{number}", rng.randrange(max(1, values["least"]), values["most"] + 1)]])
        elif number % 2:
            calls.append(["shift", [rng.randrange(1, values["most_by"] + 1)]])
        else:
            calls.append(["get", [f"k{rng.randrange(max(1, n // 2))}"]])
    return [["ShiftBoard", []], *calls]


def holds(values, operations):
    """Whether a sequence of calls keeps to the constraints of the statement."""
    (_, made), *calls = operations
    for name, given in calls:
        if name == "shift":
            if not -values["most_by"] <= given[0] <= values["most_by"]:
                return False
        elif not 1 <= len(given[0]) <= values["key_length"]:
            return False
        if name == "put" and not values["least"] <= given[1] <= values["most"]:
            return False
    return made == [] and len(calls) <= values["max_calls"]

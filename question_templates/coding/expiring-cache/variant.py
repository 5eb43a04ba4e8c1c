"""Stories, bounds and sequences of calls for `expiring-cache`."""

STORIES = [
    {
        "title": "The memory of a weather kiosk",
        "intro": "A kiosk in the mountains shows the temperature at other places. Asking for it over the radio is slow, "
        "so what came in is kept for a while. The kiosk's memory is small.",
        "unit": "minutes",
        "why_expire": "nobody is helped by old weather",
        "why_renew": "Some kiosks take a question as a sign that the value is still good, others do not.",
        "names": ["hut", "ridge", "pass", "lake", "peak", "gorge", "moor", "spring"],
        "least": -60,
        "most": 60,
    },
    {
        "title": "Keys at the boat house",
        "intro": "At a boat house visitors borrow lockers by typing a word. The lock remembers which locker belongs to "
        "which word, but only for a while and only for a few of them.",
        "unit": "seconds",
        "why_expire": "the locker has been opened from the office by then",
        "why_renew": "The house decides when it sets the lock up.",
        "names": ["oar", "canoe", "rudder", "buoy", "anchor", "sail", "rope", "keel"],
        "least": 1,
        "most": 400,
    },
    {
        "title": "Prices on the market hall's board",
        "intro": "A board in a market hall shows what a kilogram costs at the stalls. Prices are called in by the "
        "sellers, and the board keeps the ones that people look at.",
        "unit": "seconds",
        "why_expire": "a price that was not confirmed must not be shown",
        "why_renew": "In some halls looking at a price counts as confirming it, in others it does not.",
        "names": ["leek", "plum", "bread", "cheese", "trout", "honey", "kale", "walnut"],
        "least": 0,
        "most": 9000,
    },
    {
        "title": "Places in a translator's notebook",
        "intro": "An interpreter at a conference writes down on which page of her papers a rare word is explained. Her "
        "notebook has few lines, and she strikes out what she does not need any more.",
        "unit": "minutes",
        "why_expire": "the talk is over and the word will not come again",
        "why_renew": "She settles before the conference which of the two it shall be.",
        "names": ["sluice", "weir", "bollard", "lintel", "gable", "mortar", "trestle", "purlin"],
        "least": 1,
        "most": 1200,
    },
]


def variant(rng):
    """Choose the story and the bounds."""
    story = dict(rng.choice(STORIES))
    del story["names"]
    return {
        **story,
        "max_capacity": rng.randrange(30, 41) * 100,
        "max_lifetime": rng.randrange(10, 91) * 1000,
        "horizon": rng.randrange(2, 9) * 100_000,
        "max_calls": rng.randrange(17, 21) * 1000,
    }


def cases(rng, values):
    """Sequences of calls, each around one rule, then random and long ones."""
    names = list(next(story["names"] for story in STORIES if story["title"] == values["title"]))
    least, most = values["least"], values["most"]
    found = []

    def value():
        return rng.randrange(least, most + 1)

    def add(kind, capacity, lifetime, renew, calls, public=False):
        operations = [["ExpiringCache", [capacity, lifetime, renew]], *calls]
        found.append({"args": operations, "public": public, "kind": kind, "size": len(calls)})

    def put(key, now):
        return ["put", [key, value(), now]]

    def get(key, now):
        return ["get", [key, now]]

    def size(now):
        return ["size", [now]]

    def keys():
        return rng.sample(names, 4)

    def span():
        return rng.randrange(8, 30)

    def start():
        return rng.randrange(0, 50)

    # Examples: room and use; the end of a life; reading.
    a, b, c, d = keys()
    t = start()
    add("recent_use", 2, 100, False,
        [put(a, t), put(b, t + 1), get(a, t + 2), put(c, t + 3), get(b, t + 4), get(a, t + 4), size(t + 4)], True)
    long, t = span(), start()
    add("boundary", 3, long, False,
        [put(a, t), get(a, t + long - 1), size(t + long - 1), get(a, t + long), size(t + long)], True)
    long, t = span(), start()
    add("reading_renews", 3, long, True,
        [put(b, t), get(b, t + long - 2), get(b, t + long + 3), get(c, t + long + 3), size(t + 2 * long + 2)], True)

    a, b, c, d = keys()
    add("empty", 1, 5, rng.choice([True, False]), [get(a, 0), size(0), get(b, 3), size(9)])
    t = start()
    add("single", 1, 50, False, [put(a, t), get(a, t), put(b, t + 1), get(a, t + 1), get(b, t + 1), size(t + 2)])
    add("single", 1, 1, True, [put(a, t), get(a, t), get(a, t + 1), put(a, t + 1), put(b, t + 1), get(a, t + 1), get(b, t + 1)])

    # An expired entry must not push out a living one, whichever of them was used last.
    long, t = span(), start()
    add("expired_room", 2, long, False,
        [put(a, t), put(b, t + 3), get(a, t + 4), put(c, t + long), get(b, t + long), get(c, t + long), get(a, t + long), size(t + long)])
    long = span()
    add("expired_room", 3, long, False,
        [put(a, 0), put(b, 2), put(c, 4), get(a, 5), put(d, long + 1), get(b, long + 1), get(c, long + 1), size(long + 1)])
    long = span()
    add("revived", 2, long, False,
        [put(a, 0), put(b, 2), put(a, long), get(a, long + 1), get(b, long + 1), put(c, long + 1), get(b, long + 1), get(a, long + 1)])

    t = start()
    add("recent_use", 3, 90, True,
        [put(a, t), put(b, t), put(c, t), get(a, t + 1), get(d, t + 1), put(d, t + 2), get(b, t + 3), get(a, t + 3), get(c, t + 3)])
    add("recent_use", 3, 90, False,
        [put(a, t), put(b, t), put(c, t), put(a, t + 1), put(d, t + 2), get(b, t + 3), get(a, t + 3), get(c, t + 3)])
    t = start()
    add("update_full", 2, 70, False,
        [put(a, t), put(b, t), put(b, t + 1), get(a, t + 1), put(a, t + 2), size(t + 2), get(b, t + 3), get(a, t + 3)])
    add("update_full", 1, 70, True, [put(a, t), put(a, t + 1), get(a, t + 2), size(t + 2)])

    # Put again shortly before its end: only the second value's life counts.
    long, t = span(), start()
    add("update_age", 2, long, False,
        [put(a, t), put(a, t + long - 2), get(a, t + long + 1), size(t + long + 1), get(a, t + 2 * long - 2)])

    long, t = span(), start()
    reading = [put(a, t), get(a, t + long - 1), get(a, t + long), size(t + long), get(a, t + 2 * long - 1), size(t + 2 * long)]
    add("reading_does_not_renew", 2, long, False, reading)
    add("reading_renews", 2, long, True, reading)
    long = span()
    add("boundary", 2, long, True,
        [put(a, 0), put(b, 1), get(a, long - 1), get(b, long), get(b, long + 1), size(long + 1), get(a, 2 * long - 1), get(a, 3 * long - 1)])
    long = span()
    add("size", 4, long, False, [put(a, 0), put(b, 3), put(c, 6), size(long - 1), size(long), size(long + 3), size(long + 6), size(values["horizon"])])
    long = span()
    add("size", 4, long, True, [put(a, 0), put(b, 3), get(a, 5), size(long + 2), size(long + 4), size(long + 5)])

    for renew in (True, False, True):
        now, calls = 0, []
        for _ in range(rng.randrange(50, 80)):
            now += rng.choice([0, 0, 1, 1, 2, 5])
            key = rng.choice(names)
            calls.append(rng.choice([put, get, get])(key, now) if rng.random() < 0.9 else size(now))
        add("random", rng.randrange(2, 5), rng.randrange(5, 20), renew, calls)

    # Full of living entries for most of the time: who looks at all of them in each call takes long.
    largest = values["max_capacity"], values["max_calls"]
    for kind, renew, (capacity, count) in (("many", True, (150, 900)), ("large_full", False, largest)):
        now, calls, lifetime = 0, [], values["max_lifetime"]
        stock = capacity - 10 if kind == "many" else capacity + 40
        for step in range(count):
            now += 1
            draw = rng.random()
            if step < stock:
                calls.append(put(f"k{step}", now))
            elif draw < 0.5:
                calls.append(put(f"k{rng.randrange(stock)}", now))
            elif draw < 0.8:
                calls.append(get(f"k{rng.randrange(stock)}", now))
            else:
                calls.append(size(now))
        add(kind, capacity, lifetime, renew, calls)
    return found


GROWS = {"n": "operations"}


def growth(rng, values, n):
    """Make `n` operations after the constructor, on a cache that holds up to a quarter as many living entries."""
    capacity = max(1, n // 4)
    calls = []
    for now in range(n):
        key = f"k{now if now < capacity else rng.randrange(capacity + capacity // 8 + 1)}"
        draw = rng.random()
        if now < capacity or draw < 0.5:
            calls.append(["put", [key, rng.randrange(values["least"], values["most"] + 1), now]])
        elif draw < 0.9:
            calls.append(["get", [key, now]])
        else:
            calls.append(["size", [now]])
    return [["ExpiringCache", [capacity, 2 * n, True]], *calls]


def holds(values, operations):
    """Whether a sequence of calls keeps to the constraints of the statement."""
    (_, (capacity, lifetime, _)), *calls = operations
    moments = [arguments[-1] for _, arguments in calls]
    return (
        1 <= capacity <= values["max_capacity"]
        and 1 <= lifetime <= values["max_lifetime"]
        and moments == sorted(moments)
        and all(0 <= now <= values["horizon"] for now in moments)
        and all(1 <= len(arguments[0]) <= 12 for name, arguments in calls if name != "size")
        and all(values["least"] <= arguments[1] <= values["most"] for name, arguments in calls if name == "put")
        and len(calls) <= values["max_calls"]
    )

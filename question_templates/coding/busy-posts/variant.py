"""Stories, rules and cases of `busy-posts`."""

STORIES = [
    {
        "intro": "A motorway station charges electric lorries. Drivers take the pillar nearest to the café, which has the "
        "smallest number, and do not wait for ever.",
        "post": "pillar", "Post": "Pillar", "posts": "pillars",
        "guest": "lorry", "Guest": "Lorry", "Guests": "Lorries",
        "unit": "minutes",
        "why_pause": "its cable has to cool down",
    },
    {
        "intro": "Cutters and barges call at a small harbour. The harbour master fills the berths from the lighthouse on, "
        "where number 1 is, and whoever would wait too long sails on to the next harbour.",
        "post": "berth", "Post": "Berth", "posts": "berths",
        "guest": "ship", "Guest": "Ship", "Guests": "Ships",
        "unit": "minutes",
        "why_pause": "the lines have to be cleared",
    },
    {
        "intro": "A recording studio lets its booths to whoever comes in. The booth with the smallest number is the one next "
        "to the door, and people who would have to wait too long go home.",
        "post": "booth", "Post": "Booth", "posts": "booths",
        "guest": "singer", "Guest": "Singer", "Guests": "Singers",
        "unit": "seconds",
        "why_pause": "it is aired",
    },
    {
        "intro": "A telescope farm takes orders for pictures of the night sky. An order goes to the telescope with the "
        "smallest number that can take it, and an order that would begin too late is worthless.",
        "post": "telescope", "Post": "Telescope", "posts": "telescopes",
        "guest": "order", "Guest": "Order", "Guests": "Orders",
        "unit": "seconds",
        "why_pause": "it swings back to its rest",
    },
    {
        "intro": "A bakery rents out its ovens in the afternoon. The oven by the door has number 1 and is everybody's "
        "first choice; dough that would have to wait too long goes flat and is taken home.",
        "post": "oven", "Post": "Oven", "posts": "ovens",
        "guest": "baker", "Guest": "Baker", "Guests": "Bakers",
        "unit": "minutes",
        "why_pause": "the ash is swept out",
    },
]


def variant(rng):
    """Choose the story, whether all posts pause alike, and the sizes."""
    equal = rng.random() < 0.4
    return {
        **rng.choice(STORIES),
        "equal": equal,
        "pause_rule": "; here all need the same time" if equal else "; each has its own time for that",
        "max_pause": rng.choice([5, 8, 10, 15, 20]),
        "max_n": rng.randrange(64, 72) * 1000,
        "max_posts": rng.randrange(250, 280) * 100,
        "horizon": rng.randrange(10, 30) * 100000,
    }


def cases(rng, values):
    """Quiet and crowded hours, ties of all kinds."""
    equal, max_pause, max_n = values["equal"], values["max_pause"], values["max_n"]
    found = []

    def rests(count, least=0):
        if equal:
            return [rng.randrange(least, max_pause + 1)] * count
        return [rng.randrange(least, max_pause + 1) for _ in range(count)]

    def add(kind, arrivals, durations, pauses, patience, public=False):
        args = [arrivals, durations, pauses, patience]
        found.append({"args": args, "public": public, "kind": kind, "size": len(arrivals)})

    def crowd(kind, count, posts, width, longest, patience):
        arrivals = sorted(rng.randrange(width) for _ in range(count))
        add(kind, arrivals, [rng.randrange(1, longest) for _ in arrivals], rests(posts), patience)

    t, rest = rng.randrange(2, 20), rests(2, 1)
    p, q = rest
    add("basic", [t, t + 1, t + 3, t + 3], [10, 4, 6, 30], rest, q + 3 + rng.randrange(3), True)
    add("lowest_number", [t, t + 1, t + 40, t + 41, t + 41], [9 + max_pause, 3, 5, 5, 2], [*rest], 2, True)
    add("leaves", [t, t, t + 2, t + 9 + p], [9, 30, 5, 1], rest, rng.randrange(4), True)

    add("empty", [], [], rests(3), 5)
    add("one", [t], [7], rests(1), 0)
    lone = rests(1, 1)
    add("one_post", [t, t + 1, t + 1, t + 60], [5, 8, 4, 3], lone, 30)
    add("lowest_number", [0, 0, 0, 50, 60, 61], [40, 4, 9 + max_pause, 8, 3, 3], rests(3), 9)
    add("lowest_number", [0, 1, 2, 3, 200, 201, 202], [70, 50, 30, 20, 5, 5, 5], rests(4), 0)
    for late in (0, -1):
        add("free_at_the_moment", [5, 5 + 10 + lone[0] + late, 200], [10, 3, 4], lone, 0)
        rest = rests(3)
        add("free_at_the_moment", [7, 7 + 10 + rest[0] + late, 200], [10, 3, 4], rest, 2)
    for less in (0, 1):
        rest = rests(2, 1)
        soonest = min(20 + rest[0], 25 + rest[1])
        add("exact_patience", [t, t, t + 4, t + 300], [20, 25, 9, 2], rest, soonest - 4 - less)
    add("leaves", [0, 0, 1, 2, 3 + 12 + max_pause, 3 + 12 + max_pause], [12, 12, 500, 500, 6, 6], rests(2), 3)
    add("waiting_line", [0, 1, 2, 3, 4], [10, 10, 10, 10, 10], rests(1), 30 + 2 * max_pause)
    add("waiting_line", [0, 0, 1, 1, 1, 1, 90], [8, 9, 7, 6, 5, 4, 3], rests(2), 60)
    add("same_moment", [t] * 9, [rng.randrange(3, 9) for _ in range(9)], rests(4), 8 + max_pause)
    pauses = [max_pause] * 3 if equal else [max_pause, 0, max_pause // 2]
    add("long_pauses", [0, 0, 0, 11, 12, 12, 13], [10, 11, 10, 6, 6, 6, 6], pauses, max_pause)
    crowd("random", 40, 3, 150, 20, 10)
    crowd("random", 60, 5, 200, 30, 25)
    crowd("random", 60, 6, 400, 30, 5)
    crowd("long_line", 2000, 3, 2000, 5, max_n)
    # Nearly all come before one of the first gets free again.
    crowd("large", max_n, values["max_posts"], 99, 999, 40)
    return found


GROWS = {"n": "arrivals", "p": "posts"}


def growth(rng, values, n):
    """Make a call with `n` arrivals at a quarter as many posts, nearly all of which are busy."""
    posts = max(1, n // 4)
    arrivals = sorted(rng.randrange(n) for _ in range(n))
    durations = [rng.randrange(1, 3 * posts + 2) for _ in range(n)]
    pause = rng.randrange(values["max_pause"] + 1)
    pauses = [pause if values["equal"] else rng.randrange(values["max_pause"] + 1) for _ in range(posts)]
    return [arrivals, durations, pauses, 40]


def holds(values, arrivals, durations, pauses, patience):
    """Whether a call keeps to the constraints of the statement."""
    horizon = values["horizon"]
    return (
        0 <= len(arrivals) == len(durations) <= values["max_n"]
        and 1 <= len(pauses) <= values["max_posts"]
        and all(0 <= moment <= horizon for moment in arrivals)
        and arrivals == sorted(arrivals)
        and all(1 <= duration <= horizon for duration in durations)
        and all(0 <= pause <= values["max_pause"] for pause in pauses)
        and (not values["equal"] or len(set(pauses)) == 1)
        and 0 <= patience <= horizon
    )

"""Stories, bounds and cases of `fair-stretches`."""

STORIES = [
    {
        "title": "An hour of the evening",
        "intro": "A radio station wants to sell a part of its evening programme, as it is, to a smaller station. The "
        "order of the songs stays.",
        "owner": "singer", "thing": "song", "things": "songs",
        "cost": "its length in seconds",
        "nobody": "it is a jingle, which nobody sings",
        "why": "listeners want variety",
    },
    {
        "title": "Containers in one go",
        "intro": "Containers stand in a row on the quay. A crane takes some neighbours on board in one go, and the port "
        "wonders in how many ways that can be done.",
        "owner": "firm", "thing": "container", "things": "containers",
        "cost": "its weight in tonnes",
        "nobody": "the container belongs to the port itself",
        "why": "no firm wants to lose too much with one ship",
    },
    {
        "title": "A walk through the gallery",
        "intro": "The pictures of a gallery hang along one long corridor. A guided walk begins at some picture, ends at "
        "some other and leaves none out in between.",
        "owner": "painter", "thing": "picture", "things": "pictures",
        "cost": "the number of seconds it takes to speak about it",
        "nobody": "nobody knows who painted it",
        "why": "a walk should show more than one hand",
    },
    {
        "title": "Days off in a row",
        "intro": "A workshop is closed for some days in a row each summer. It has a list of the jobs that were booked, one "
        "for each day, and would have to call off all of those days.",
        "owner": "customer", "thing": "job", "things": "jobs",
        "cost": "what calling it off costs",
        "nobody": "the job is one for the workshop itself",
        "why": "whoever is put off too often does not come back",
    },
    {
        "title": "One sack of letters",
        "intro": "A postman fills his sack from a shelf, always with neighbours, and asks himself how many ways "
        "there are to do it.",
        "owner": "sender", "thing": "letter", "things": "letters",
        "cost": "its weight in grams",
        "nobody": "the sender is not written on it",
        "why": "a sack may get lost, and no sender should lose much",
    },
]


def variant(rng):
    """Choose the story and the bounds."""
    return {
        **rng.choice(STORIES),
        "max_n": rng.randrange(60, 71) * 1000,
        "max_owner": rng.choice([200, 300, 500]),
        "least_cost": rng.choice([0, 1, 1]),
        "max_cost": rng.randrange(5, 20) * 10,
    }


def cases(rng, values):
    """Lists in which now the budget, now an owner ends a stretch, and values exactly at each limit."""
    max_n, max_owner, least_cost, max_cost = (
        values[name] for name in ("max_n", "max_owner", "least_cost", "max_cost")
    )
    found = []

    def add(kind, owners, costs, most, budget, least, public=False):
        args = [owners, costs, most, budget, least]
        found.append({"args": args, "public": public, "kind": kind, "size": len(owners)})

    def prices(count, top=9):
        return [rng.randrange(max(least_cost, 1), top + 1) for _ in range(count)]

    def mixed(kind, count, few, most, share, least, top=9):
        """`share` is what a good stretch may have of the whole sum."""
        costs = [rng.randrange(least_cost, top + 1) for _ in range(count)]
        add(kind, [rng.randrange(few + 1) for _ in range(count)], costs, most, int(sum(costs) * share), least)

    one, two, three = rng.sample(range(1, max_owner + 1), 3)
    costs = prices(5)
    add("basic", [one, two, one, one, two], costs, 2, sum(costs), 2, True)
    costs = prices(6)
    add("nobody", [0, one, 0, 0, one, 0], costs, 1, sum(costs[:4]), 1, True)
    costs = [7, 2, 3, 4, 9]
    rng.shuffle(costs)
    add("exact_budget", [one, two, three, two, one], costs, 3, costs[1] + costs[2] + costs[3], 3, True)

    add("empty", [], [], 1, 10, 1)
    add("one", [two], [5], 1, 5, 1)
    add("one", [two], [5], 1, 4, 1)
    add("one", [0], [least_cost], 1, 0, 2)
    count = rng.randrange(6, 12)
    costs = prices(count)
    add("all_fits", list(range(1, count + 1)), costs, 1, sum(costs), 1)
    add("nothing_fits", list(range(1, count + 1)), [cost + 5 for cost in costs], 3, 5, 1)
    add("too_short", [one, two] * 4, prices(8), 1, 99, 3)
    costs = prices(7)
    for more in (0, -1):
        add("exact_budget", [one, 0, two, 0, three, 0, one], costs, 5, sum(costs) + more, 7)
        add("exact_budget", [one, 0, two, 0, three, 0, one], costs, 5, sum(costs[2:5]) + more, 2)
    most = rng.randrange(2, 5)
    add("exact_most", [one] * most + [two] + [three, one] * 2, prices(most + 5), most, 999, most)
    for least in (4, 5, 6):
        add("exact_least", [one, two, three, 0, two, one], prices(6), 1, 99, least - 1)
    add("nobody", [0] * 5 + [one, 0, one, 0, 0], prices(10), 1, 30, 2)
    add("equal", [one] * 12, [3] * 12, rng.randrange(3, 6), 10 + rng.randrange(3), 2)
    add("dear_entry", [one, two, 0, three, one, two, 0], [1, 1, 2, 1, max_cost, 1, 1], 2, max_cost + 2, 1)
    mixed("random", 25, 2, 3, 0.5, 2)
    mixed("random", 40, 4, 2, 0.15, 1)
    mixed("random", 60, 3, 4, 0.12, 3, max_cost)
    mixed("both_limits", 1500, 40, 12, 0.2, 100, max_cost)
    # Good stretches are about a third as long as the list.
    mixed("large", max_n, max_owner, max_n, 0.4, 20, max_cost)
    return found


GROWS = {"n": "entries"}


def growth(rng, values, n):
    """Make a call with `n` entries of a few owners, in which a good stretch has up to a third of them."""
    few, top = min(values["max_owner"], 50), values["max_cost"]
    costs = [rng.randrange(values["least_cost"], top + 1) for _ in range(n)]
    return [[rng.randrange(few + 1) for _ in range(n)], costs, n // few + 1, sum(costs) // 3, 1]


def holds(values, owners, costs, most, budget, least):
    """Whether a call keeps to the constraints of the statement."""
    max_n, max_cost = values["max_n"], values["max_cost"]
    return (
        0 <= len(owners) == len(costs) <= max_n
        and all(0 <= owner <= values["max_owner"] for owner in owners)
        and all(values["least_cost"] <= cost <= max_cost for cost in costs)
        and 1 <= most <= max_n
        and 0 <= budget <= max_n * max_cost
        and 1 <= least <= max_n
    )

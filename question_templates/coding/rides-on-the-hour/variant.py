"""Stories, bounds and cases of `rides-on-the-hour`."""

STORIES = [
    {
        "title": "The cable ferry",
        "intro": "A cable ferry crosses a river by the clock, whether anybody is on board or not. Parties of walkers come to "
        "the landing stage and wait.",
        "people": "walkers", "group": "party", "Group": "Party", "A_group": "A party", "groups": "parties",
        "unit": "minutes",
        "why_gone": "there is a bridge an hour upstream",
        "why_order": "the landing stage is too narrow to pass by",
    },
    {
        "title": "Down into the show mine",
        "intro": "A disused mine is shown to visitors. The cage goes down by the clock, and families wait for it in the old "
        "washroom.",
        "people": "visitors", "group": "family", "Group": "Family", "A_group": "A family", "groups": "families",
        "unit": "minutes",
        "why_gone": "the café is more fun",
        "why_order": "the miner at the door insists on order",
    },
    {
        "title": "Shows under the dome",
        "intro": "A planetarium shows the night sky by the clock, if need be to empty chairs. School classes come when their "
        "bus comes.",
        "people": "pupils", "group": "class", "Group": "Class", "A_group": "A class", "groups": "classes",
        "unit": "minutes",
        "why_gone": "their bus goes back",
        "why_order": "nobody is to say that it is unfair",
    },
    {
        "title": "Parcels for the night glider",
        "intro": "Unmanned gliders carry small parcels over a strait, leaving by the clock. Senders bring their parcels in "
        "consignments to a ramp that is loaded from its lower end.",
        "people": "parcels", "group": "consignment", "Group": "Consignment", "A_group": "A consignment",
        "groups": "consignments",
        "unit": "seconds",
        "why_gone": "its sender has fetched it and sends it by ship",
        "why_order": "they cannot be lifted over each other on the ramp",
    },
    {
        "title": "The lift to the fortress",
        "intro": "An inclined lift goes up to a fortress by the clock. Wedding guests, choirs and other companies wait for it "
        "at the foot of the rock.",
        "people": "guests", "group": "company", "Group": "Company", "A_group": "A company", "groups": "companies",
        "unit": "seconds",
        "why_gone": "the stairs are not that long",
        "why_order": "the doors close by themselves as soon as somebody does not fit",
    },
]


def variant(rng):
    """Choose the story and the bounds."""
    max_room = rng.randrange(40, 121)
    return {
        **rng.choice(STORIES),
        "max_n": rng.randrange(40, 61) * 1000,
        "horizon": rng.randrange(20, 31) * 1_000_000_000_000,
        "max_room": max_room,
        "max_size": max_room + rng.randrange(5, 60),
        "max_every": rng.randrange(6, 15) * 100,
        "max_patience": rng.randrange(20, 90) * 100,
    }


def cases(rng, values):
    """Quiet and crowded days, and each boundary."""
    max_n, max_room, horizon = values["max_n"], values["max_room"], values["horizon"]
    found = []

    def add(kind, groups, room, every, patience, public=False):
        arrivals = [moment for moment, _ in groups]
        sizes = [size for _, size in groups]
        args = [arrivals, sizes, room, every, patience]
        found.append({"args": args, "public": public, "kind": kind, "size": len(arrivals)})

    def crowd(kind, count, width, room, every, patience):
        moments = sorted(rng.randrange(width) for _ in range(count))
        add(kind, [(moment, rng.randrange(1, room + 2)) for moment in moments], room, every, patience)

    every, room = rng.randrange(8, 20), rng.randrange(6, 12)
    add("basic", [(1, 3), (3, room - 3), (4, 2), (every + 1, room)], room, every, 3 * every, True)
    add("gives_up", [(every - 2, room), (every - 1, 4), (every, 2), (every + 2, 1)], room, every, rng.randrange(every - 3, every), True)
    add("too_large", [(0, 2), (2, room + 1), (every, 5), (every + 1, 2)], room, every, 2 * every, True)

    add("empty", [], room, every, 5)
    add("one", [(0, 1)], 1, every, 0)
    add("one", [(rng.randrange(1, every), room)], room, every, every)
    add("one", [(rng.randrange(1, every), 1)], room, every, 0)
    k = rng.randrange(3, 9)
    for late in (0, 1, -1):
        add("on_time", [(k * every + late, 2), (k * every + late, 1), (k * every + every, 3)], room, every, 2 * every)
    for less in (0, 1):
        wait = rng.randrange(1, every)
        add("exact_patience", [(k * every - wait, 2), (k * every, 1)], room, every, wait - less)
        # The second one has to wait for one more departure.
        add("exact_patience", [(k * every - 1, room), (k * every - 1, 1), (k * every, 2)], room, every, every + 1 - less)
    for more in (0, 1):
        add("just_fits", [(1, 2), (1, 3), (2, room - 5 + more), (3, 1), (3, 1)], room, every, 4 * every)
    add("blocked", [(1, room - 1), (1, 2), (1, 1), (2, room), (3, room - 1), (3, 2), (4, 1)], room, every, 9 * every)
    add("too_large", [(1, room - 1), (1, room + 1), (2, 1), (2, values["max_size"]), (3, room), (4, 1)], room, every, 9 * every)
    add("too_large", [(1, values["max_size"])] * 3, room, every, every)
    add("same_moment", [(k * every, rng.randrange(1, room + 1)) for _ in range(9)], room, every, 4 * every)
    # Whoever gives up neither takes room nor holds anybody up any more.
    add("gives_up", [(1, room), (1, room), (1, room), (1, 2), (2 * every, room - 1), (2 * every + 1, 1)], room, every, 2 * every)
    add("gives_up", [(1, room - 1), (1, 2), (2, 1), (every + 1, room), (every + 1, room)], room, every, every)
    crowd("crowded", 60, 12 * every, room, every, 3 * every)
    crowd("crowded", 60, 40 * every, room, every, every // 2)
    crowd("crowded", 90, 30 * every, room, every, 2 * every + 1)
    # Long nights between those who come: who goes from departure to departure is never done.
    moment, groups = 0, []
    for _ in range(max_n):
        moment += rng.choice([0, 0, 1, 1, 2, horizon // max_n * 2])
        groups.append((min(moment, horizon), rng.randrange(1, max_room // 3)))
    add("large", groups, max_room, 2, 5)
    return found


GROWS = {"n": "arrivals"}


def growth(rng, values, n):
    """Make a call with `n` arrivals, some of whom give up."""
    room = 20
    moments = sorted(rng.randrange(4 * n) for _ in range(n))
    return [moments, [rng.randrange(1, room + 1) for _ in range(n)], room, 7, 40]


def holds(values, arrivals, sizes, room, every, patience):
    """Whether a call keeps to the constraints of the statement."""
    return (
        len(arrivals) == len(sizes) <= values["max_n"]
        and all(0 <= moment <= values["horizon"] for moment in arrivals)
        and arrivals == sorted(arrivals)
        and all(1 <= size <= values["max_size"] for size in sizes)
        and 1 <= room <= values["max_room"]
        and 1 <= every <= values["max_every"]
        and 0 <= patience <= values["max_patience"]
    )

"""Stories, bounds and cases of `side-track`."""

STORIES = [
    {
        "title": "The dead end behind the switch",
        "mode": "back",
        "intro": "Wagons roll down a hill, one after the other, and a new train is made of them at the bottom. Long wagons "
        "are to be at its end, and a switch can send them to a siding first.",
        "measure": "the lengths of the wagons in decimetres",
        "gap": "a place of the old train where no wagon was",
        "thing": "wagon", "things": "wagons",
        "where": "on the siding",
        "why": "the siding is a dead end, so whoever rolled in last has to leave first",
    },
    {
        "title": "Suitcases on two belts",
        "mode": "forth",
        "intro": "Suitcases come from a plane on a belt, and the carts to the hall take them in the order of that belt. "
        "Heavy ones should be loaded last, so an arm pushes them to a second belt that stands still.",
        "measure": "the weights of the suitcases in hundreds of grams",
        "gap": "a piece of the belt with no suitcase on it",
        "thing": "suitcase", "things": "suitcases",
        "where": "on the second belt",
        "why": "when the second belt starts, the suitcase that has lain there for longest is in front",
    },
    {
        "title": "Planks at the saw",
        "mode": "back",
        "intro": "A saw mill cuts planks in the order in which they lie ready. Thick planks wear the blade, so the "
        "sawyer lays them on a trestle and cuts them at the end of the shift.",
        "measure": "the thicknesses of the planks in millimetres",
        "gap": "a plank that was taken away",
        "thing": "plank", "things": "planks",
        "where": "on top of what lies on the trestle",
        "why": "the sawyer can only take what lies on top",
    },
    {
        "title": "Cars for the island",
        "mode": "both",
        "intro": "Cars drive onto a ferry. Tall ones are waved to a lane of their own and drive on board behind the "
        "others.",
        "measure": "the heights of the vehicles in centimetres",
        "gap": "a ticket that was bought by somebody who did not come",
        "thing": "car", "things": "cars",
        "where": "into the lane at the side",
        "why": "it depends on the harbour whether that lane is open at its far end or has to be left in reverse",
    },
    {
        "title": "Returned books",
        "mode": "both",
        "intro": "Books fall through the slot of a library at night. In the morning a machine takes them in, one after the "
        "other, and keeps thick ones back until the others are on the cart.",
        "measure": "the numbers of pages of the books",
        "gap": "something that was no book",
        "thing": "book", "things": "books",
        "where": "onto a shelf of the machine",
        "why": "the machine can empty that shelf from either end",
    },
]


def variant(rng):
    """Choose the story and the bounds."""
    return {
        **rng.choice(STORIES),
        "greatest": rng.randrange(40, 100) * 10,
        "max_n": rng.randrange(80, 96) * 1000,
        "least_limit": rng.choice([0, 0, 1, 5]),
        "least_room": rng.choice([0, 0, 1]),
    }


def cases(rng, values):
    """Few and many that are large, too little room and enough of it, and entries that are nothing."""
    greatest, max_n = values["greatest"], values["max_n"]
    found = []

    def way():
        return rng.random() < 0.5 if values["mode"] == "both" else values["mode"] == "back"

    def add(kind, sizes, limit, room, public=False, backwards=None):
        backwards = way() if backwards is None else backwards
        found.append(
            {"args": [sizes, limit, room, backwards], "public": public, "kind": kind, "size": len(sizes)}
        )

    limit = rng.randrange(8, 30)

    def small():
        return rng.randrange(1, limit)

    def tall():
        return rng.randrange(limit + 1, 3 * limit)

    # The first two examples show both ways where both are possible.
    add("basic", [small(), tall(), small(), tall(), tall(), small()], limit, 5, True)
    other = not found[-1]["args"][3] if values["mode"] == "both" else None
    add("full", [tall(), small(), tall(), tall(), small(), tall()], limit, 2, True, other)
    add("gaps", [0, small(), tall(), 0, limit, tall() + 9], limit, 3, True)

    add("empty", [], limit, 2)
    add("one", [small()], limit, 1)
    add("one", [tall()], limit, 1)
    add("nothing_there", [0] * rng.randrange(2, 6), limit, 1)
    add("nothing_there", [0] * 3 + [tall()] + [0] * 2 + [small()] + [0], limit, 2)
    add("all_aside", [tall() + place for place in range(6)], limit, rng.randrange(6, 9))
    add("none_aside", [small() for _ in range(6)] + [1], limit, 4)
    add("at_the_limit", [limit, limit + 1, limit - 1, limit, limit + 1, small()], limit, 4)
    add("at_the_limit", [limit + 1, limit, limit - 1, limit + 1, limit, tall()], limit, 2)
    add("exactly_full", [tall(), small(), tall() + 1, tall() + 2, small()], limit, 3)
    add("full", [tall(), small(), tall() + 1, tall() + 2, small()], limit, 2)
    add("full", [tall(), tall() + 1, 0, tall() + 2, small()], limit, 1)
    add("duplicates", [limit + 1] * 3 + [limit] * 3 + [limit + 1] * 3, limit, 4)
    if values["least_room"] == 0:
        add("no_room", [tall(), small(), tall(), 0, small()], limit, 0)
    low = values["least_limit"]
    add("lowest_limit", [low + 1, low + 2, 0, low, low + 1, 1, greatest], low, 3)
    add("greatest", [greatest, greatest - 1, greatest, 1, greatest - 1], greatest - 1, 5)
    for room in (3, 8, 60):
        count = rng.randrange(15, 40)
        add("random", [rng.randrange(2 * limit) for _ in range(count)], limit, room)
    # Nearly all go aside, and there is room for all of them.
    limit = rng.randrange(values["least_limit"], 20)
    add("large", [rng.randrange(greatest + 1) for _ in range(max_n)], limit, max_n)
    return found


GROWS = {"n": "sizes"}


def growth(rng, values, n):
    """Make a call with `n` sizes, nearly all of which go aside; there is room for three quarters."""
    greatest = values["greatest"]
    sizes = [rng.randrange(greatest + 1) for _ in range(n)]
    return [sizes, greatest // 10, 3 * n // 4 + 1, values["mode"] != "forth"]


def holds(values, sizes, limit, room, backwards):
    """Whether a call keeps to the constraints of the statement."""
    return (
        0 <= len(sizes) <= values["max_n"]
        and all(0 <= size <= values["greatest"] for size in sizes)
        and values["least_limit"] <= limit <= values["greatest"]
        and values["least_room"] <= room <= values["max_n"]
        and (values["mode"] == "both" or backwards == (values["mode"] == "back"))
    )

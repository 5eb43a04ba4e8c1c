"""Stories, rules and cases of `cheapest-passage`."""

STORIES = [
    {
        "title": "Over the mountains on foot",
        "intro": "A hiker wants to cross a mountain range. Many paths cost something: a toll, a guide, a ferry.",
        "place": "place", "places": "places", "money": "crowns", "efforts": "hours", "rest": "night", "rests_name": "nights",
        "one_can": "the hiker can spend the night", "why": "legs do not carry further in a day", "fresh": "in the morning",
    },
    {
        "title": "A lorry without a driver",
        "intro": "An electric lorry drives by itself through a country where every road is paid for. At some yards its battery is "
        "exchanged for a full one.",
        "place": "yard", "places": "yards", "money": "cents", "efforts": "units of charge", "rest": "exchange",
        "rests_name": "exchanges", "one_can": "the battery can be exchanged for a full one",
        "why": "then the battery is empty", "fresh": "with a full battery",
    },
    {
        "title": "Mail for the outer islands",
        "intro": "A seaplane carries mail between islands. Routes cost fees, and fuel is to be had at some islands only, always as "
        "a whole tank.",
        "place": "island", "places": "islands", "money": "shillings", "efforts": "litres", "rest": "refill",
        "rests_name": "refills", "one_can": "the tank can be filled up", "why": "the tank holds no more",
        "fresh": "with a full tank",
    },
    {
        "title": "The salt caravan",
        "intro": "A caravan brings salt through the desert. Tribes take a fee for the tracks through their land, and the owners "
        "of wells sell water, as much as all the skins can hold.",
        "place": "camp", "places": "camps", "money": "pieces of silver", "efforts": "skins of water", "rest": "watering",
        "rests_name": "waterings", "one_can": "all skins can be filled", "why": "so many skins the camels carry",
        "fresh": "with all skins full",
    },
    {
        "title": "A probe between the moons",
        "intro": "A small probe travels between the moons of a large planet. Each transfer is paid for in the station's credits, "
        "and uses up cold gas, which some moons sell by the full bottle.",
        "place": "moon", "places": "moons", "money": "credits", "efforts": "grams of gas", "rest": "refill",
        "rests_name": "refills", "one_can": "the bottle can be exchanged for a full one", "why": "a bottle holds no more",
        "fresh": "with a full bottle",
    },
]


def variant(rng):
    """Choose the story, whether ways may be one-way, and the sizes."""
    return {
        **rng.choice(STORIES),
        "always_both": rng.random() < 0.4,
        "max_places": rng.randrange(90, 110) * 10,
        "max_ways": rng.randrange(280, 340) * 10,
        "max_price": rng.choice([150, 200, 250, 300, 400, 500]),
        "max_reach": rng.randrange(14, 25),
    }


def cases(rng, values):
    """Networks in which price and effort pull in different directions."""
    names = ("always_both", "max_places", "max_ways", "max_price", "max_reach")
    always_both, max_places, max_ways, max_price, max_reach = (values[name] for name in names)
    found = []

    def add(kind, ways, rests, reach, start, goal, both, public=False):
        """The places get other numbers, so that none stands where it is looked for first."""
        count = len(rests)
        number = list(range(count))
        rng.shuffle(number)
        placed = [-1] * count
        for place, price in enumerate(rests):
            placed[number[place]] = price
        ways = [[number[one], number[other], price, effort] for one, other, price, effort in ways]
        rng.shuffle(ways)
        args = [ways, placed, reach, number[start], number[goal], both or always_both]
        found.append({"args": args, "public": public, "kind": kind, "size": count + len(ways)})

    def fee(low=1, high=20):
        return rng.randrange(low, high)

    def network(count, wanted, reach, share, near, low=1):
        ways = []
        for _ in range(wanted):
            one = rng.randrange(count)
            other = min(count - 1, max(0, one + rng.randrange(-near // 3, near + 1)))
            if one != other:
                effort = rng.randrange(1, max(2, reach // 2 + 1))
                ways.append([one, other, rng.randrange(low, 12) + max(0, 14 - 3 * effort), effort])
        rests = [rng.randrange(0, 15) if rng.random() < share else -1 for _ in range(count)]
        return ways, rests

    a, b = fee(), fee(21, 40)
    add("cheap_or_short", [[0, 1, a, 5], [0, 1, b, 2], [1, 2, fee(), 4]], [-1, -1, 3], 7, 0, 2, False, True)
    add("basic", [[0, 1, fee(), 3], [1, 2, fee(), 4], [2, 3, fee(), 2], [0, 3, 80 + a, 6]], [-1, 4, -1, -1], 6, 0, 3,
        rng.random() < 0.5, True)
    add("no_way", [[0, 1, fee(), 3], [1, 2, fee(), 4], [2, 3, fee(), 4]], [9, -1, 4, 1], 6, 0, 3, True, True)

    add("empty", [], [fee(), -1], 4, 0, 1, True)
    add("one", [], [-1], max_reach, 0, 0, False)
    add("one", [[0, 1, 7, 1], [1, 0, 5, 2]], [4, 4], 9, 1, 1, False)
    # The cheap way to the middle leaves too little; once it is dear enough, a rest is better than the short way.
    add("cheap_or_short", [[0, 1, 1, 5], [0, 1, 30 + a, 2], [1, 2, 2, 4], [0, 3, 1, 1], [3, 1, 1, 3]],
        [-1, -1, -1, -1], 8, 0, 2, False)
    add("cheap_or_short", [[0, 1, 1, 7], [0, 1, 40, 2], [1, 2, 2, 4], [2, 3, 1, 3]], [-1, 12 + a, -1, -1], 9, 0, 3, False)
    reach = rng.randrange(5, 9)
    for over in (0, 1):
        add("exact_reach", [[0, 1, a, 2], [1, 2, b, reach - 2 + over], [0, 2, a + b + 90, reach]], [-1] * 3, reach, 0, 2,
            False)
    add("exact_reach", [[0, 1, a, reach], [1, 2, b, reach], [2, 3, a, reach]], [-1, 6, 7, 8], reach, 0, 3, True)
    add("no_way", [[0, 1, a, reach + 1], [1, 2, b, 1], [0, 3, 2, reach]], [5, 5, 5, -1], reach, 0, 2, True)
    add("no_way", [[2, 0, a, 1], [1, 2, b, 1], [1, 3, b, 2]], [5, 5, 5, 0], max_reach, 0, 3, False)
    add("free_rest", [[0, 1, a, 4], [1, 2, b, 4], [0, 2, a + b + 1, 5]], [-1, 0, -1], 6, 0, 2, rng.random() < 0.5)
    add("free_rest", [[0, 1, a, 4], [1, 2, 3, 3], [2, 3, b, 4], [1, 3, b + 4, 5]], [0, -1, 0, 0], 7, 0, 3, False)
    add("no_rest", [[0, 1, 1, 4], [1, 2, 1, 4], [0, 3, 5, 3], [3, 4, 6, 3], [4, 2, 7, 2]], [-1] * 5, 8, 0, 2, False)
    add("no_rest", [[0, 1, 1, 4], [1, 2, 1, 5], [0, 3, 5, 3], [3, 4, 6, 3], [4, 2, 7, 2]], [-1] * 5, 8, 0, 2, False)
    # Only by going aside for a rest and coming back can the goal be reached.
    add("side_trip", [[0, 1, a, 4], [1, 2, 3, 1], [2, 1, 4, 1], [1, 3, b, 5]], [-1, -1, 6, -1], 6, 0, 3, False)
    for both in (True, False):
        add("side_trip", [[0, 1, a, 4], [2, 1, 3, 1], [1, 3, b, 5], [1, 4, 99, 1]], [-1, -1, 6, -1, 3], 6, 0, 3, both)
    add("dear_rest", [[0, 1, 1, 2], [1, 2, 1, 2], [2, 3, 1, 2]], [max_price, 50, max_price, max_price], 6, 0, 3, True)
    add("dear_rest", [[0, 1, 1, 4], [1, 2, 1, 4], [0, 3, a, 3], [3, 2, 6, 3]], [-1, 60, -1, -1], 6, 0, 2, False)
    add("dear_rest", [[0, 1, 3, 2], [1, 2, 3, 2], [2, 3, 3, 3]], [9, 60 + a, 20 + a, 9], 6, 0, 3, True)
    add("duplicates", [[0, 1, 9, 3]] * 2 + [[0, 1, 8, 3], [1, 2, 7, 3], [1, 2, 6, 4], [1, 2, 7, 3]], [-1, 30, -1], 6, 0, 2,
        rng.random() < 0.5)
    add("extremes", [[step, step + 1, max_price, max_reach] for step in range(9)], [max_price] * 10, max_reach, 0, 9, False)
    for share, reach in ((0.3, 7), (0.5, 9)):
        count = rng.randrange(7, 9)
        ways, rests = network(count, count * 2, reach, share, 3)
        add("random", ways, rests, reach, 0, count - 1, rng.random() < 0.3)
    ways, rests = network(max_places, max_ways - max_places, max_reach, 0.2, 9, 0)
    ways += [[place, place + 1, 60, 2] for place in range(max_places - 1)]
    add("large", ways, rests, max_reach, 0, max_places - 1, rng.random() < 0.5)
    return found


GROWS = {"n": "ways", "r": "reach"}


def growth(rng, values, n):
    """Make a call with `n` ways between about a third as many places; `reach` stays."""
    count = max(2, n // 3)
    ways = []
    for step in range(n):
        one = step if step < count - 1 else rng.randrange(count - 1)
        other = one + 1 if step < count - 1 else min(count - 1, one + rng.randrange(1, 5))
        ways.append([one, other, rng.randrange(1, 30), rng.randrange(1, 5)])
    rests = [rng.randrange(20) if rng.random() < 0.3 else -1 for _ in range(count)]
    return [ways, rests, values["max_reach"], 0, count - 1, True]


def holds(values, ways, rests, reach, start, goal, both_ways):
    """Whether a call keeps to the constraints of the statement."""
    count, max_price, max_reach = len(rests), values["max_price"], values["max_reach"]
    return (
        1 <= count <= values["max_places"]
        and 0 <= start < count
        and 0 <= goal < count
        and len(ways) <= values["max_ways"]
        and all(
            0 <= one < count and 0 <= other < count and one != other
            and 0 <= price <= max_price and 1 <= effort <= max_reach
            for one, other, price, effort in ways
        )
        and all(-1 <= price <= max_price for price in rests)
        and 1 <= reach <= max_reach
        and (both_ways or not values["always_both"])
    )

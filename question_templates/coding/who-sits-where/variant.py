"""Stories, names and cases of `who-sits-where`."""

STORIES = [
    {
        "intro": "At a jubilee the guests sit on one side of a long table or around a round one. Some have not been on "
        "speaking terms for years, and the hostess wants peace. She has a list of her guests, dearest first.",
        "people": "guests", "place": "seat", "places": "seats", "Places": "Seats",
        "quarrel": "quarrel",
        "Names_are": "So the dearest guest gets the first seat if that is possible at all",
        "words": ["olga", "benno", "ruth", "casimir", "ines", "tove", "aldo", "mirjam", "piet", "yusuf", "dora", "kofi"],
    },
    {
        "intro": "An animal shelter has its kennels in one line, or, in the old part, around a yard. Some dogs bark all night "
        "when they hear each other. The warden lists the dogs by the day they came.",
        "people": "dogs", "place": "kennel", "places": "kennels", "Places": "Kennels",
        "quarrel": "bark at each other",
        "Names_are": "So who came first is first in line for the first kennel",
        "words": ["rex", "fiffi", "bello", "asta", "luna", "wotan", "cora", "hektor", "minka", "pascha", "zita", "otto"],
    },
    {
        "intro": "In a vegetable garden some plants do not grow next to certain others. There are straight beds and a round one "
        "about the well, and the gardener has written down her plants, those she likes best first.",
        "people": "plants", "place": "spot", "places": "spots", "Places": "Spots",
        "quarrel": "harm each other",
        "Names_are": "So the plants she likes best go as far to the front as possible",
        "words": ["leek", "beans", "fennel", "tomato", "onion", "basil", "peas", "garlic", "dill", "cress", "kale", "chard"],
    },
    {
        "intro": "A music school puts its pupils into practice rooms along a corridor, or around a court in the new house. "
        "Some instruments drown each other. The list of pupils is in the order of their enrolment.",
        "people": "instruments", "place": "room", "places": "rooms", "Places": "Rooms",
        "quarrel": "drown each other",
        "Names_are": "So whoever enrolled first is the first to be considered for the first room",
        "words": ["tuba", "lute", "organ", "viola", "drum", "harp", "oboe", "gong", "flute", "horn", "cello", "banjo"],
    },
    {
        "intro": "On a market the stalls stand along a street, or around the fountain. Some traders sell the same things and "
        "want distance. The market office lists the traders by the years they have been coming.",
        "people": "traders", "place": "stall", "places": "stalls", "Places": "Stalls",
        "quarrel": "compete",
        "Names_are": "So the most faithful trader comes as far to the front as possible",
        "words": ["honig", "wolle", "salz", "brot", "eisen", "leder", "seife", "obst", "kerzen", "tee", "fisch", "korb"],
    },
]


def variant(rng):
    """Choose the story, the range of distances, and the size."""
    story = rng.choice(STORIES)
    words = rng.sample(story["words"], len(story["words"]))
    least = rng.choice([0, 1])
    return {**story, "words": words, "max_n": rng.choice([11, 12]), "least_apart": least, "most_apart": rng.choice([3, 4, 5])}


def cases(rng, values):
    """Rows and rings; free, tight and impossible."""
    words, max_n = values["words"], values["max_n"]
    least, most = values["least_apart"], values["most_apart"]
    found = []

    def people(count):
        return rng.sample(words, count)

    def pairs(names, share):
        listed = []
        for first in range(len(names)):
            for second in range(first + 1, len(names)):
                if rng.random() < share:
                    pair = [names[first], names[second]]
                    listed.append(pair if rng.random() < 0.5 else pair[::-1])
        rng.shuffle(listed)
        return listed

    def all_pairs(names):
        return pairs(names, 2)

    def add(kind, names, rivals, apart, ring, public=False):
        args = [names, rivals, apart, ring]
        found.append({"args": args, "public": public, "kind": kind, "size": len(names)})

    names = people(5)
    add("basic", names, [[names[0], names[1]], [names[3], names[1]]], 1, False, True)
    names = people(5)
    add("ring", names, [[names[0], names[4]], [names[3], names[1]]], 1, True, True)
    names = people(4)
    add("impossible", names, all_pairs(names[:3]), 1, False if least else True, True)

    add("empty", [], [], least, rng.random() < 0.5)
    add("one", people(1), [], most, True)
    add("no_rivals", people(7), [], most, False)
    names = people(2)
    add("two", names, [names], 1, True)
    if least == 0:
        names = people(6)
        add("apart_zero", names, all_pairs(names), 0, True)
    names = people(6)
    # The last three mind each other: whoever only goes on and never back is stuck at the end.
    add("dead_end", names, all_pairs(names[3:]), 1, False)
    names = people(7)
    add("dead_end", names, all_pairs(names[4:]) + [[names[0], names[6]]], 1, True)
    names = people(7)
    add("exact_apart", names, all_pairs(names[:3]), 2, False)
    names = people(6)
    add("exact_apart", names, [[names[0], names[1]]], most - 1, False)
    names = people(8)
    add("one_sided", names, [[names[1], names[0]], [names[2], names[0]], [names[4], names[3]]], 1, False)
    names = people(8)
    add("one_sided", names, [[names[0], names[1]], [names[0], names[2]], [names[3], names[4]]], 2, False)
    for ring in (True, True):
        names = people(8)
        add("ring", names, [[names[0], names[7]], [names[0], names[6]], [names[1], names[7]]], 1, ring)
    for apart, ring, share in ((1, False, 0.35), (1, True, 0.3), (2, False, 0.2), (2, True, 0.15), (1, False, 0.5)):
        names = people(rng.randrange(6, 8))
        add("random", names, pairs(names, share), apart, ring)
    names = people(7)
    add("crowded", names, all_pairs(names[-3:]), 2, False)  # three fit exactly, and at the ends
    names = people(7)
    add("impossible", names, all_pairs(names[-4:]), 1, True)
    names = people(11)
    add("impossible_large", names, all_pairs(names[1:]), 2, False)
    names = people(11)
    add("impossible_large", names, all_pairs(names[:10]), 1, False)
    return found


GROWS = {"n": "names"}


def growth(rng, values, n):
    """Make a call with `n` names of which the last two can be nowhere, so that every order has to be ruled out."""
    words = values["words"]
    names = [words[place % len(words)] + "x" * (place // len(words)) for place in range(n)]
    return [names, [names[-2:]] if n > 1 else [], max(n, 1), False]


def holds(values, names, rivals, apart, ring):
    """Whether a call keeps to the constraints of the statement."""
    sets = [frozenset(pair) for pair in rivals]
    return (
        0 <= len(names) <= values["max_n"]
        and len(set(names)) == len(names)
        and all(name.isalpha() and name.islower() and name.isascii() for name in names)
        and all(len(pair) == 2 for pair in rivals)
        and all(len(pair) == 2 and pair <= set(names) for pair in sets)
        and len(set(sets)) == len(sets)
        and values["least_apart"] <= apart <= values["most_apart"]
        and isinstance(ring, bool)
    )

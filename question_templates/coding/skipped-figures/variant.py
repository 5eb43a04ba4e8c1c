"""Stories, limits and cases of `skipped-figures`."""

STORIES = [
    {
        "title": "Cloakroom numbers",
        "things": "hooks",
        "intro": "A theatre numbers the hooks of its cloakrooms with brass figures. Some figures were never delivered, and the "
        "numbers that would need one of them are simply left out.",
    },
    {
        "title": "Sacks from the mill",
        "things": "sacks",
        "intro": "A mill prints a number on each sack. Some figures of the printing wheels are worn off, so that nobody could read "
        "them, and the machine leaves out all numbers in which one of those figures occurs.",
    },
    {
        "title": "Numbers for the regatta",
        "things": "boats",
        "intro": "The sailors of a large regatta do not like certain figures, which are said to bring bad wind. So the committee "
        "gives no boat a sail number in which one of these figures stands.",
    },
    {
        "title": "Parcels from the old machine",
        "things": "parcels",
        "intro": "A parcel office stamps running numbers with an old machine. Some figures of it are broken off, and whenever a "
        "number needs one of them, the machine jumps on to the next number that it can stamp.",
    },
    {
        "title": "Bottles by number",
        "things": "bottles",
        "intro": "A cellar sticks running numbers on its bottles, from sheets of paper figures. Sheets for some figures "
        "have run out, and numbers that contain them are skipped.",
    },
]


def variant(rng):
    """Choose the story, how long labels get, and how many figures may be missing."""
    story = rng.choice(STORIES)
    gap = rng.randrange(3, 8)
    near = [str(number) for number in range(1, 13) if str(gap) not in str(number)]
    return {
        **story,
        "places": rng.randrange(12, 16),
        "most_missing": rng.randrange(2, 7),
        "rising": rng.random() < 0.5,
        "example_text": f"with `missing` `[{gap}]` these are {', '.join(near)} and so on",
    }


def cases(rng, values):
    """Two labels near each other and far apart, with no, one and several figures missing."""
    places, most_missing, rising = values["places"], values["most_missing"], values["rising"]
    found = []

    def lacking(count, among=range(1, 10)):
        missing = rng.sample(list(among), count)
        return sorted(missing) if rising else missing

    def label(length, missing):
        left = [figure for figure in range(10) if figure not in missing]
        return int("".join(str(rng.choice(left[place == 0 :])) for place in range(length)))

    def before(number, missing):
        number -= 1
        while set(str(number)) & {str(figure) for figure in missing}:
            number -= 1
        return number

    def after(number, missing):
        number += 1
        while set(str(number)) & {str(figure) for figure in missing}:
            number += 1
        return number

    def add(kind, first, last, missing, public=False):
        found.append(
            {"args": [first, last, list(missing)], "public": public, "kind": kind, "size": abs(first - last)}
        )

    def rising_pair(kind, lengths, missing, public=False):
        add(kind, *sorted(label(length, missing) for length in lengths), missing, public)

    gap = lacking(1, range(2, 9))
    add("basic", gap[0] - 1, 10 + gap[0] + 1, gap, True)
    two = lacking(2)
    first, last = sorted([label(2, two), label(3, two)])
    add("several_missing", first, last, two, True)
    add("reversed", label(3, gap), label(2, gap), gap, True)

    missing = lacking(1)
    number = label(rng.randrange(2, 7), missing)
    add("same", number, number, missing)
    number = label(places, two)
    add("same", number, number, two)
    add("none_missing", *sorted([label(4, []), label(4, [])]), [])
    add("none_missing", label(5, []), label(3, []), [])
    # The labels around a number that is left out.
    gap = lacking(1, range(2, 9))
    for length in (1, 3):
        number = label(length, gap) // 10 * 10 + gap[0]
        add("over_a_gap", before(number, gap), after(number, gap), gap)
    gap = lacking(1, range(2, 9))
    number = gap[0] * 1000
    add("over_a_gap", before(number, gap), after(number + 999, gap), gap)
    nine = [9]
    length = rng.randrange(2, 5)
    add("nine_missing", int("8" * length), 10**length, nine)
    add("nine_missing", label(2, nine), label(5, nine), nine)
    missing = lacking(2, range(2, 10))
    length = rng.randrange(3, 5)
    add("carry", before(10**length, missing), 10**length, missing)
    add("carry", 10**length, after(10**length, missing), missing)
    for count in (2, most_missing):
        rising_pair("several_missing", (3, 5), lacking(count))
    missing = lacking(most_missing)
    add("reversed", label(5, missing), label(4, missing), missing)
    for _ in range(3):
        rising_pair("random", (rng.randrange(1, 5), rng.randrange(3, 6)), lacking(rng.randrange(1, most_missing + 1)))
    # Far apart, and all about equally far: who walks from one to the other never gets there.
    missing = lacking(1, range(1, 9))
    add("extremes", after(0, missing), 10**places - 1, missing)
    add("extremes", 9 * 10 ** (places - 1), rng.randrange(1, 8), [8])
    missing = lacking(most_missing, range(1, 9))
    add("large", label(3, missing), 9 * 10 ** (places - 1) + label(places - 2, missing), missing)
    missing = lacking(1, range(1, 9))
    add("large", 9 * 10 ** (places - 1) + label(places - 2, missing), label(6, missing), missing)
    return found


GROWS = {"n": "the larger label"}


def growth(rng, values, n):
    """Make a call from 1 to a label with as many figures as `n`."""
    missing = [rng.randrange(2, 10)]
    left = [figure for figure in range(1, 10) if figure not in missing]
    return [1, int("".join(str(rng.choice(left)) for _ in str(n))), missing]


def holds(values, first, last, missing):
    """Whether a call keeps to the constraints of the statement."""
    return (
        all(1 <= label < 10 ** values["places"] for label in (first, last))
        and all(str(figure) not in f"{first} {last}" for figure in missing)
        and 0 <= len(missing) <= values["most_missing"]
        and all(1 <= figure <= 9 for figure in missing)
        and len(set(missing)) == len(missing)
        and (not values["rising"] or missing == sorted(missing))
    )

"""Stories, bounds and cases of `first-regulars`."""

STORIES = [
    {
        "title": "Friends of the pool",
        "intro": "A swimming pool wants to give something to the people who come often. At its turnstile each visitor types a "
        "nickname.",
        "entries": "the passages through the turnstile", "name_of": "nickname that was typed",
        "name": "nickname", "names": "nicknames", "regular": "a friend of the pool",
        "excuse": "some people go out and come in again because they forgot their towel",
        "prize": "so many bathrobes",
        "alphabet": "abdeiklmnorstu", "letters": "small letters from `a` to `z`",
    },
    {
        "title": "Birds at the feeder",
        "intro": "Birds with coded rings visit a feeder, and a small camera reads the code each time one lands. The first "
        "birds that have come often enough get a name.",
        "entries": "the landings", "name_of": "code on the ring",
        "name": "code", "names": "codes", "regular": "a known guest",
        "excuse": "a bird that is chased away is often back at once",
        "prize": "so many good names",
        "alphabet": "ABCDEFGHKLMNPRSTUVWXYZ23456789", "letters": "capital letters and digits",
    },
    {
        "title": "Errors worth a look",
        "intro": "A machine in a factory writes down the code of every fault. Engineers look into the codes that were "
        "first to come up often.",
        "entries": "the faults", "name_of": "code of the fault",
        "name": "code", "names": "codes", "regular": "a case for the engineers",
        "excuse": "one fault is often reported several times within a short while",
        "prize": "so many hours in a week",
        "alphabet": "EFGHX0123456789", "letters": "capital letters and digits",
    },
    {
        "title": "Words for the poster",
        "intro": "Children call out words for a poster about their town, and somebody types them in. The words that are the "
        "first to be called often are painted.",
        "entries": "the calls", "name_of": "word that was called",
        "name": "word", "names": "words", "regular": "a word for the poster",
        "excuse": "some children repeat what they have just heard",
        "prize": "so many pots of paint",
        "alphabet": "aeilmnoprstuw", "letters": "small letters from `a` to `z`",
    },
]


def variant(rng):
    """Choose the story and the bounds."""
    least_letters = rng.choice([1, 2, 3])
    return {
        **rng.choice(STORIES),
        "least_letters": least_letters,
        "most_letters": least_letters + rng.randrange(3, 6),
        "max_n": rng.randrange(56, 66) * 1000,
        "max_times": rng.choice([50, 100, 200]),
        "max_pause": rng.choice([100, 250, 400]),
        "least_places": rng.choice([0, 1]),
    }


def cases(rng, values):
    """Names that come often, soon, too soon, and in crowds."""
    max_n, least, most = values["max_n"], values["least_letters"], values["most_letters"]
    found = []

    def words(count):
        """Different words of some letters."""
        made = {}
        while len(made) < count:
            length = rng.randrange(max(least, 3), most + 1)
            made["".join(rng.choice(values["alphabet"]) for _ in range(length))] = True
        return list(made)

    def add(kind, pattern, times, pause, places, public=False):
        """`pattern` has a number for each different word."""
        names = words(max(pattern, default=0) + 1)
        visits = [names[number] for number in pattern]
        found.append(
            {"args": [visits, times, pause, places], "public": public, "kind": kind, "size": len(visits)}
        )

    def crowd(count, few):
        return [rng.randrange(few) for _ in range(count)]

    add("basic", [0, 1, 0, 2, 1, 1, 0, 1], 3, 2, 3, True)
    add("overtaken", [0, 1, 1, 2, 0, 1, 2, 2, 0], rng.randrange(2, 4), 1, 2, True)
    add("chain", [0, 0, 0, 1, 0, 1, 0], 3, 3, 4, True)

    add("empty", [], 1, 1, 2)
    add("one", [0], 1, rng.randrange(1, 9), 1)
    add("one", [0], 2, 1, 5)
    add("nobody", [0, 1, 2, 0, 1, 2], 3, 1, 3)
    pause = rng.randrange(3, 6)
    others = list(range(1, pause))
    add("exact_pause", [0, *others, 0], 2, pause, 9)
    add("too_soon", [0, *others, 0], 2, pause + 1, 9)
    add("exact_pause", [0, *others, 0, 1, 2, 1], 2, pause, 1)
    add("chain", [0] * (2 * pause + 1), 3, pause, 1)
    add("chain", [0] * (2 * pause), 3, pause, 1)
    add("chain", [0, 1, 0, 1, 0, 1, 0, 1, 0, 1], 3, 3, 2)
    add("exact_times", [0, 1, 0, 1, 0], 3, 1, 5)
    add("exact_times", [0, 1, 0, 1, 0, 1, 0], 4, 2, 5)
    add("overtaken", [0, 1, 2, 2, 1, 0, 0, 1, 2], 2, 1, 3)
    add("overtaken", [0, 0, 1, 2, 2, 2, 1, 1, 0], 3, 1, 2)
    add("all_alike", [0] * rng.randrange(6, 12), 2, 1, 3)
    add("all_alike", [0] * rng.randrange(6, 12), 1, 2, 3)
    add("too_many", [*range(8), *range(8)], 2, 3, 5)
    add("too_many", crowd(40, 6), 1, 1, values["least_places"])
    add("random", crowd(30, 4), 3, 3, 3)
    add("random", crowd(60, 9), 3, 4, 6)
    add("random", crowd(200, 12), 9, 7, 8)
    add("large", crowd(max_n, max_n // 5), 4, values["max_pause"], max_n // 10)
    return found


GROWS = {"n": "visits"}


def growth(rng, values, n):
    """Make a call with `n` visits by a third as many names."""
    few = n // 3 + 1
    letters, names = sorted(set(values["alphabet"])), []
    for number in range(few):
        name = ""
        while number or len(name) < values["least_letters"]:
            number, letter = divmod(number, len(letters))
            name += letters[letter]
        names.append(name)
    visits = [names[rng.randrange(few)] for _ in range(n)]
    return [visits, 3, values["max_pause"], max(n, values["least_places"])]


def holds(values, visits, times, pause, places):
    """Whether a call keeps to the constraints of the statement."""
    letters = set(values["alphabet"])
    return (
        0 <= len(visits) <= values["max_n"]
        and all(values["least_letters"] <= len(name) <= values["most_letters"] for name in visits)
        and all(letters.issuperset(name) for name in visits)
        and 1 <= times <= values["max_times"]
        and 1 <= pause <= values["max_pause"]
        and values["least_places"] <= places <= values["max_n"]
    )

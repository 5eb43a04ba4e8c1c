"""Stories, bounds and cases of `lively-stretches`."""

STORIES = [
    {
        "title": "Waves that can be ridden",
        "intro": "A buoy off a beach measures how high the water stands. Surfers want neither a flat sea nor a wild one, and "
        "their club counts how often it was just right.",
        "what": "the heights of the water in centimetres over the chart's zero",
        "reading": "reading", "readings": "readings", "lively": "rideable",
        "why": "after that the next surfer has a turn",
        "least": -400, "greatest": 900,
    },
    {
        "title": "Hills for the morning run",
        "intro": "A path over the hills has a post every hundred metres. Runners want a part of it with some hills "
        "in it, but not with too much of them.",
        "what": "the heights of the posts in metres over the sea",
        "reading": "post", "readings": "posts", "lively": "pleasant",
        "why": "there is not more time before breakfast",
        "least": 0, "greatest": 1500,
    },
    {
        "title": "Prices with a tale to tell",
        "intro": "A newspaper prints small charts of the price of coffee. A chart on which nothing happens is dull, and one on "
        "which too much happens is hard to read.",
        "what": "the prices in cents, one for each day",
        "reading": "price", "readings": "prices", "lively": "printable",
        "why": "a chart has no room for more",
        "least": 1, "greatest": 2000,
    },
    {
        "title": "Test drives in the cold",
        "intro": "A car maker tests batteries in the far north, where the temperature is noted every minute. A test needs "
        "some change of temperature, but too much of it spoils the result.",
        "what": "the temperatures in tenths of a degree",
        "reading": "reading", "readings": "readings", "lively": "useful",
        "why": "no battery lasts longer",
        "least": -600, "greatest": 50,
    },
    {
        "title": "Passages for the young choir",
        "intro": "A choir looks for passages to practise in a long song. A passage on nearly one note trains nothing, and one "
        "that goes from very low to very high is too hard.",
        "what": "the notes of the song, as numbers of keys counted from the middle of the piano",
        "reading": "note", "readings": "notes", "lively": "suitable",
        "why": "one breath is not enough for more",
        "least": -40, "greatest": 40,
    },
]


def variant(rng):
    """Choose the story and the bounds."""
    return {
        **rng.choice(STORIES),
        "max_n": rng.randrange(40, 51) * 1000,
        "shown_longest": rng.choice([2, 3, 7]),
    }


def cases(rng, values):
    """Calm and wild levels, swings exactly at the bounds, stretches exactly as long as allowed."""
    least, greatest, max_n = (values[name] for name in ("least", "greatest", "max_n"))
    found = []

    def add(kind, levels, low, high, longest, public=False):
        args = [levels, low, high, longest]
        found.append({"args": args, "public": public, "kind": kind, "size": len(levels)})

    def noise(count, width):
        base = rng.randrange(least, greatest - width + 1)
        return [base + rng.randrange(width + 1) for _ in range(count)]

    def walk(count, step):
        level, levels = (least + greatest) // 2, []
        for _ in range(count):
            level = min(greatest, max(least, level + rng.randrange(-step, step + 1)))
            levels.append(level)
        return levels

    base = rng.randrange(least, greatest - 30)
    add("basic", [base + 3, base + 1, base + 4, base + 9, base + 8], 2, 5, 5, True)
    add("exact_longest", [base, base + 2, base + 1, base + 3, base + 2], 1, 2, 3, True)
    add("spikes", [base + 2, base + 2, base + rng.randrange(14, 20), base + 2, base], 1, 9, 4, True)

    add("empty", [], 1, 5, 3)
    add("one", [base], 0, 3, 1)
    add("one", [base], 1, 3, 2)
    count = rng.randrange(5, 9)
    add("flat", [base] * count, 0, 0, count)
    add("flat", [base] * count + [base + 4], 1, 4, count)
    add("rising", [base + 2 * place for place in range(9)], 2, 6, 9)
    add("falling", [base + 27 - 3 * place for place in range(9)], 3, 9, 8)
    levels = [base + more for more in (4, 9, 6, 7, 1, 3, 5, 4)]
    low = rng.randrange(2, 4)
    for less in (0, 1):
        add("exact_low", levels, low - less, 8, 8)
        add("exact_high", levels, 1, 6 - less, 8)
        add("exact_longest", levels, 1, 8, 5 - less)
    add("exact_low", levels, 4, 4, 8)
    add("all_at_once", levels, 0, 8, 1)
    widest = greatest - least
    add("extremes", [least, greatest, least, least + 1, greatest - 1, greatest], widest - 1, widest, 6)
    add("extremes", [least, greatest, least, least + 1, greatest - 1, greatest], 0, widest - 1, 6)
    add("random", noise(25, 6), 2, 4, 25)
    add("random", noise(30, 20), 5, 15, 6)
    add("random", noise(20, 9), 0, 5, 4)
    add("spikes", walk(40, 3)[:20] + [least] + walk(20, 4), 3, 12, 30)
    add("middle", walk(300, 8), 10, 40, 120)
    # No swing is too large, and no stretch too long.
    add("large", walk(max_n, 4), 1, widest, max_n)
    return found


GROWS = {"n": "levels"}


def growth(rng, values, n):
    """Make a call with `n` levels, in which half of the stretches swing at most `high`."""
    least, greatest = values["least"], values["greatest"]
    levels = [least + (greatest - least) * place // n for place in range(n)]
    return [levels, (greatest - least) // 8 + 1, (greatest - least) // 2, n]


def holds(values, levels, low, high, longest):
    """Whether a call keeps to the constraints of the statement."""
    least, greatest = values["least"], values["greatest"]
    return (
        0 <= len(levels) <= values["max_n"]
        and all(least <= level <= greatest for level in levels)
        and 0 <= low <= high <= greatest - least
        and 1 <= longest <= values["max_n"]
    )

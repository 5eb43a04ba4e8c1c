"""Stories, marks and cases of `first-fault`."""

STORIES = [
    {
        "intro": "A knitting pattern is written on one line. Repeats are put between marks, repeats may stand inside "
        "repeats, and a pattern in which the marks do not fit together cannot be knitted.",
        "filler": "a stitch",
        "depth_reason": " (nobody can count more repeats at a time)",
        "letters": "kpyos",
    },
    {
        "intro": "A theatre writes its cue sheet as one line. Light, sound and fog are switched on and off by marks, and "
        "what was switched on last has to be switched off first, or the desk blocks.",
        "filler": "a spoken line",
        "depth_reason": " (the desk has no more channels)",
        "letters": "abcde",
    },
    {
        "intro": "A packing robot keeps a log of one line: it notes a mark when it opens a box and a mark when it closes "
        "one. It always works in the innermost open box, so a box is closed only after all boxes within it.",
        "filler": "an item put into the innermost box",
        "depth_reason": " (more boxes do not fit into each other)",
        "letters": "itemx",
    },
    {
        "intro": "A climbing team radios its steps down as one line of characters. Fixing a rope and taking it off again "
        "are marks; ropes are taken off in the opposite order to that in which they were fixed.",
        "filler": "a step",
        "depth_reason": " (the team carries no more ropes)",
        "letters": "udlrs",
    },
    {
        "intro": "A museum's audio guide is cut from one script. Marks say where a side story begins and where it ends; a "
        "side story may hold side stories of its own, and each has to end before the one around it does.",
        "filler": "a word of the guide",
        "depth_reason": " (visitors lose the thread)",
        "letters": "vwxyz",
    },
]

PAIRS = [["(", ")"], ["[", "]"], ["{", "}"], ["<", ">"], ["/", "\\"]]
TWINS = ["|", "*", "=", "^"]


def variant(rng):
    """Choose the story, the marks, whether one is its own partner, and the bounds."""
    shown = rng.sample(PAIRS, rng.choice([2, 3, 3]))
    twin = rng.choice([None, rng.choice(TWINS)])
    if twin:
        shown.append([twin, twin])
    listed = ", ".join(f"`{opening}` with `{closing}`" for opening, closing in shown)
    max_n = rng.randrange(30, 51) * 1000
    return {**rng.choice(STORIES), "shown": shown, "listed": listed, "twin": twin, "max_n": max_n}


def fitting(rng, pairs, letters, length, depth):
    """Make a text of exactly `length` characters without a fault, never deeper than `depth`."""
    out, waiting = [], []
    while len(out) + len(waiting) < length:
        draw = rng.random()
        room = length - len(out) - len(waiting)
        if draw < 0.4 and room >= 2 and len(waiting) < depth:
            opening, closing = rng.choice(pairs)
            if not (opening == closing and waiting and waiting[-1] == closing):
                out.append(opening)
                waiting.append(closing)
        elif draw < 0.7 and waiting:
            out.append(waiting.pop())
        else:
            out.append(rng.choice(letters))
    while waiting:
        out.append(waiting.pop())
    return "".join(out)


def cases(rng, values):
    """Texts with and without faults of each kind."""
    pairs, letters, max_n = values["shown"], values["letters"], values["max_n"]
    table = dict(pairs)
    (a, b), (c, d) = pairs[0], pairs[1]
    x, y = rng.sample(letters, 2)
    found = []

    def add(kind, text, depth, public=False):
        found.append(
            {"args": [text, table, depth], "public": public, "kind": kind, "size": len(text)}
        )

    def some(length, depth=4):
        return fitting(rng, pairs, letters, length, depth)

    lead = some(rng.randrange(2, 5), 2)
    add("basic", f"{x}{a}{y}{c}{x}{d}{b}{lead}", 3, True)
    add("crossing", f"{lead}{a}{x}{c}{y}{b}{d}", 4, True)
    add("too_deep", f"{a}{x}{c}{a}{y}{b}{d}{b}", 2, True)

    add("empty", "", rng.randrange(1, 4))
    add("no_marks", "".join(rng.choice(letters) for _ in range(rng.randrange(3, 9))), 1)
    add("single_open", rng.choice(letters) + c, 3)
    add("single_close", rng.choice(letters) * rng.randrange(1, 4) + d + a + b, 3)
    add("wrong_partner", some(8, 2) + a + rng.choice(letters) + d + some(4, 2) + b, 9)
    add("crossing", some(6, 2) + c + a + d + b, 8)
    add("left_open", some(7, 2) + a + some(6, 2) + c + some(5, 2) + d, 7)
    add("left_open", a + c + some(5, 2), 7)
    level = rng.randrange(3, 7)
    add("exact_depth", "".join(a + c for _ in range(level)) + "".join(d + b for _ in range(level)), 2 * level)
    add("too_deep", "".join(a + c for _ in range(level)) + "".join(d + b for _ in range(level)), 2 * level - 1)
    add("random", some(rng.randrange(40, 80), 6), 6)
    for _ in range(2):
        text = list(some(rng.randrange(30, 60), 5))
        spot = rng.randrange(len(text))
        text[spot] = rng.choice([b, d, a, c])
        add("random", "".join(text), rng.randrange(3, 6))
    half = max_n // 2
    add("deep", (a + c) * (half // 2) + (d + b) * (half // 2), max_n)
    add("large", some(max_n, 40), 40)
    text = some(max_n - 2, 30)
    add("large_fault", text + b + x, 30)
    return found


GROWS = {"n": "characters"}


def growth(rng, values, n):
    """Make a call with a text of `n` characters without a fault, nested deeper the longer it is."""
    return [fitting(rng, values["shown"], values["letters"], n, n), dict(values["shown"]), n]


def holds(values, text, pairs, max_depth):
    """Whether a call keeps to the constraints of the statement."""
    named = [list(pair) for pair in values["shown"]]
    marks = [mark for pair in named for mark in sorted(set(pair))]
    return (
        0 <= len(text) <= values["max_n"]
        and all(" " <= character <= "~" for character in text)
        and sorted(list(pair) for pair in pairs.items()) == sorted(named)
        and len(marks) == len(set(marks))
        and not set(marks) & set(values["letters"])
        and 1 <= max_depth <= values["max_n"]
    )

"""Stories, tables and cases of `dial-sums`."""

STORIES = [
    {
        "intro": "In a clock museum stands a calculating machine of 1790 that shows its results on a single round dial. Its "
        "visitors may write a calculation on a slip and are told where the hand will stop.",
        "people": "The machine's own handbook has",
    },
    {
        "intro": "The children of a summer camp have invented a secret way of calculating. Results go around in a circle, as "
        "on a clock, and whoever cannot calculate like that is not let into the tree house.",
        "people": "The children use",
    },
    {
        "intro": "A lighthouse announces the ships it sees by flashes that are worked out from a formula. The keeper turns a "
        "wheel with numbered notches to work it out, and every harbour has rules of its own.",
        "people": "The keeper's harbour has",
    },
    {
        "intro": "A guild of safe makers writes combinations as calculations that only its members can read. The result is "
        "the position of the safe's knob.",
        "people": "Members of the first degree use",
    },
    {
        "intro": "On the planet of a board game numbers live on a ring. Players draw cards that make up a calculation, and a "
        "referee's program moves the piece to where it ends.",
        "people": "The basic edition has",
    },
]

MEANINGS = {
    "+": "- `a + b`: `b` positions on from `a`",
    "-": "- `a - b`: `b` positions back from `a`",
    "*": "- `a * b`: the usual product",
    "~": "- `a ~ b`: the number of positions between `a` and `b` on the shorter way around, so at most half of `size`",
}
SCHOOL = {"+": 1, "-": 1, "*": 2, "~": 1}


def table_of(rng, signs):
    """Draw ranks that differ from those of school, and how they group."""
    while True:
        ranks = {sign: rng.randrange(1, len(signs) + 1) for sign in signs}
        if any((ranks[a] < ranks[b]) != (SCHOOL[a] < SCHOOL[b]) for a in signs for b in signs):
            break
    used = sorted(set(ranks.values()))
    from_right = [rank for rank in used if rng.random() < 0.4]
    return ranks, from_right


def variant(rng):
    """Choose the story, the signs, the story's own table, and the sizes."""
    signs = rng.choice([["-", "*", "~"], ["+", "-", "~"], ["+", "-", "*", "~"], ["-", "~", "+", "*"]])
    ranks, from_right = table_of(rng, signs)
    if not from_right:
        from_right = [ranks["-"]]
    named = ", ".join(f"`{sign}` has rank {ranks[sign]}" for sign in signs)
    grouped = " and ".join(str(rank) for rank in from_right)
    return {
        **rng.choice(STORIES),
        "operators": signs,
        "meanings": "\n".join(MEANINGS[sign] for sign in signs),
        "signs": ", ".join(f"`{sign}`" for sign in signs),
        "count": len(signs),
        "ranks": ranks,
        "from_right": from_right,
        "table": f"{named}; from the right group signs of rank {grouped}",
        "max_n": rng.randrange(80, 91) * 1000,
        "least_size": rng.choice([5, 7, 10, 12]),
        "most_size": rng.choice([100, 360, 1000, 10000]),
    }


def cases(rng, values):
    """Plain, grouped, nested, deep and long calculations."""
    signs, max_n = values["operators"], values["max_n"]
    own = (values["ranks"], values["from_right"])
    least, most = values["least_size"], values["most_size"]
    found = []

    def add(kind, text, table=own, size=None, public=False):
        ranks, from_right = table
        size = rng.randrange(least, most + 1) if size is None else size
        args = [text, dict(ranks), list(from_right), size]
        found.append({"args": args, "public": public, "kind": kind, "size": len(text)})

    def number(top=30):
        return str(rng.randrange(top))

    def flat(count, top=30, chosen=signs):
        parts = [number(top)]
        for _ in range(count):
            parts += [rng.choice(chosen), number(top)]
        return parts

    def nested(count, depth, top=30):
        parts = []
        for index in range(count):
            if index:
                parts.append(rng.choice(signs))
            if depth and rng.random() < 0.35:
                parts += ["(", *nested(rng.randrange(1, 5), depth - 1, top), ")"]
            else:
                parts.append(number(top))
        return parts

    def spaced(parts):
        return "".join(part + (" " if rng.random() < 0.3 else "") for part in parts)

    def opposed():
        """Draw a table in which `-` and `~` have one rank that groups from the right."""
        ranks = {sign: rng.randrange(1, len(signs) + 1) for sign in signs}
        ranks["-"] = ranks["~"] = rng.randrange(1, len(signs) + 1)
        return ranks, [ranks["-"]]

    add("basic", " ".join([number(9), "-", number(9), signs[1] if signs[1] != "-" else signs[0], number(9), "~", number(9)]),
        size=12 if least <= 12 else least, public=True)
    add("from_right", " ".join(flat(4, 9, ["-"])), ({**own[0]}, [own[0]["-"]]), size=least + 5, public=True)
    add("brackets", " ".join(["(", *flat(1, 20), ")", rng.choice(signs), "(", *flat(2, 20), ")"]), public=True)

    add("number", number(10**9), size=most)
    add("number", f" ( (  {number(50)}) ) ")
    for sign in signs:
        add("one_sign", number(10**6) + sign + number(10**6))
    add("from_right", spaced(flat(9, 90, ["-", "~"])), opposed())
    add("from_right", spaced(flat(11, 90)), ({sign: 1 for sign in signs}, [1]))
    add("from_left", spaced(flat(9, 90)), ({sign: 1 for sign in signs}, []))
    climb = {sign: rank for rank, sign in enumerate(signs, start=1)}
    fall = {sign: len(signs) - rank for rank, sign in enumerate(signs)}
    add("mixed", spaced(flat(12)), (climb, [1]))
    add("mixed", spaced(flat(12)), (fall, [1, 2]))
    add("own_ranks", spaced(flat(14, 200)))
    add("own_ranks", spaced(flat(16, 200)))
    add("dial", spaced(flat(10, 10**9, ["-", "~"])), size=least)
    add("dial", f"(3 - 1000000) ~ (5-{most}7) ~ {number(10**6)}", opposed())
    for depth in (2, 3, 5):
        add("nested", spaced(nested(9, depth)), table_of(rng, signs))
    add("nested", spaced(nested(40, 4)))
    # Shorter than the large one, and deeper than any language calls.
    levels = max_n * 23 // 100
    left = "".join("(" + number(9) + rng.choice(signs) for _ in range(levels))
    add("deep", left + "1" + ")" * levels)
    right = "".join(rng.choice(signs) + number(9) + ")" for _ in range(levels))
    add("deep", "(" * levels + "1" + right, table_of(rng, signs))
    # From the left: so deep in each other as brackets are signs of one rank only from the right.
    text = "".join(flat((max_n - 5) // 3, 100))[: max_n - 1].rstrip("".join(signs))
    add("large", text, (own[0], []))
    add("long", "".join(flat(400, 10)), opposed())
    return found


GROWS = {"n": "characters"}


def growth(rng, values, n):
    """Make a call with a calculation of `n` characters and no brackets."""
    text = str(rng.randrange(10, 100) if n % 2 == 0 else rng.randrange(10))
    text += "".join(rng.choice(values["operators"]) + str(rng.randrange(10)) for _ in range((n - 1) // 2))
    return [text, dict(values["ranks"]), list(values["from_right"]), values["least_size"]]


def holds(values, text, ranks, from_right, size):
    """Whether a call keeps to the constraints of the statement."""
    signs = values["operators"]
    numbers = "".join(c if c.isdigit() else " " for c in text).split()
    # Every sign stands between two things, whatever brackets and spaces are around.
    bare = text.replace(" ", "")
    try:
        plain = "".join("0" if c.isdigit() else "-" if c in signs else c for c in bare)
        depth = 0
        before = "("
        for c in plain + ")":
            fits = {"0": "(-0", "-": "0)", "(": "(-", ")": "0)"}[c]
            if before not in fits:
                return False
            depth += (c == "(") - (c == ")")
            before = c
    except KeyError:
        return False
    return (
        depth == -1
        and 1 <= len(text) <= values["max_n"]
        and all(len(number) <= 9 for number in numbers)
        and not any(a.isdigit() and b == " " and c.isdigit() for a, b, c in zip(text, text[1:], text[2:]))
        and sorted(ranks) == sorted(signs)
        and all(1 <= rank <= len(signs) for rank in ranks.values())
        and len(set(from_right)) == len(from_right)
        and all(rank in ranks.values() for rank in from_right)
        and values["least_size"] <= size <= values["most_size"]
    )

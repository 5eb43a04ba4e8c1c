"""Stories, brackets and cases of `nested-timetable`."""

STORIES = [
    {
        "title": "The length of a rehearsal",
        "intro": "A dance company writes down its rehearsals in a short notation. The caretaker wants to know how long the hall "
        "will be in use.",
        "plan": "rehearsal", "step": "dance", "unit": "minutes",
        "Owner": "This company uses",
        "why_gap": "everybody needs to breathe",
    },
    {
        "title": "How long the kiln is in use",
        "intro": "A pottery plans what its kilns and potters do in one line of text. Before a plan is put up on the wall, its "
        "length is worked out.",
        "plan": "plan", "step": "job", "unit": "minutes",
        "Owner": "This pottery uses",
        "why_gap": "tools are put back in their places",
    },
    {
        "title": "Fireworks on paper",
        "intro": "A maker of fireworks designs shows on paper. Part of each show is left to the weather on the evening, and then "
        "the shorter possibility is always taken.",
        "plan": "show", "step": "effect", "unit": "tenths of a second",
        "Owner": "This maker uses",
        "why_gap": "the smoke has to clear",
    },
    {
        "title": "A round through the workshop",
        "intro": "An apprentice writes down how a machine is taken apart, in a notation that knows of helpers and of short cuts. "
        "The master asks how long it takes at best.",
        "plan": "list", "step": "handgrip", "unit": "seconds",
        "Owner": "This workshop uses",
        "why_gap": "hands are wiped",
    },
]
PAIRS = ["()", "[]", "{}"]


def variant(rng):
    """Choose the story, the order of the brackets, and the bounds."""
    shown = list(PAIRS)
    rng.shuffle(shown)
    return {
        **rng.choice(STORIES),
        "order": shown,
        "shown": " ".join(shown),
        "row": shown[0],
        "max_n": rng.randrange(100, 141) * 1000,
        "max_number": rng.randrange(2, 10) * 100_000_000,
        "max_gap": rng.randrange(10, 100) * 10,
        "limit": rng.randrange(2, 10) * 100_000_000,
    }


def cases(rng, values):
    """Plans around each rule, then nested, deep and long ones."""
    own, max_n, limit = values["order"], values["max_n"], values["limit"]
    found = []

    def add(kind, text, order=own, gap=None, most=None, public=False):
        gap = rng.randrange(2, 6) if gap is None else gap
        args = [text, list(order), gap, limit if most is None else most]
        found.append({"args": args, "public": public, "kind": kind, "size": len(text)})

    def n(top=30):
        return str(rng.randrange(1, top))

    def orders():
        mixed = list(PAIRS)
        rng.shuffle(mixed)
        return mixed if mixed != PAIRS else PAIRS[::-1]

    def inside(kind, parts, order):
        return order[kind][0] + " ".join(parts) + order[kind][1]

    def nested(order, depth, width=4):
        parts = []
        for _ in range(rng.randrange(0, width + 1)):
            draw = rng.random()
            part = rng.choice(["0", n(), n(), n()])
            if depth and draw < 0.5:
                part = inside(rng.randrange(3), nested(order, depth - 1, width), order)
            if rng.random() < 0.25:
                part = rng.choice(["0x", "1x", "2x", "3x", "2x2x", "12x"]) + part
            parts.append(part)
        return parts

    def tight(text):
        """Take away spaces that need not be there."""
        for mark in "()[]{}":
            text = text.replace(" " + mark, mark) if rng.random() < 0.5 else text
        return text

    a, b, c = own
    add("basic", f"{n()} 3x{a[0]}{n()} {n()}{a[1]} {b[0]}{n()} {n()} {n()}{b[1]}", public=True)
    add("choice", f"{c[0]}{n()} {a[0]}{n(9)} {n(9)}{a[1]} 0{c[1]} {b[0]}2x{n()} {c[0]}{c[1]} {n()}{b[1]}", public=True)
    add("limit", f"{n()} 2x{rng.randrange(100, 200)}", most=rng.randrange(150, 200), public=True)

    add("empty", "")
    add("empty", rng.choice(["  ", f"{a[0]} {a[1]}", f"{b[0]}{c[0]}{c[1]}{b[1]} "]))
    add("single", str(rng.randrange(10, values["max_number"])), most=limit)
    add("single", f" {n(9)}{rng.choice('123456789')}0 ", gap=7)
    add("nothing", f"{n()} 0 {n()} {a[0]}0 0{a[1]} 0x{n()} 5x0 {n()} 3x{b[0]}{b[1]}", gap=5)
    add("nothing", f"{c[0]}0 {n()} 0x{n(5)} {a[0]}{a[1]} {n()}{c[1]} {c[0]}0 0{c[1]} 4x{c[0]}0{c[1]} {b[0]}0 {n()}{b[1]}", gap=3)
    add("nothing", f"0 {n()} 0", gap=4)
    add("gaps", f"{n()} {a[0]}{n()} {n()} {n()}{a[1]} {n()} {b[0]}{n()} {n()}{b[1]}", gap=rng.randrange(50, values["max_gap"]))
    add("gaps", f"{n()} {n()} {a[0]}{n()} {n()}{a[1]}", gap=0)
    add("repeats", f"{n()} 4x{n()} 1x{n()} {a[0]}{rng.randrange(11, 15)}x{n()}{a[1]}")
    add("repeats", f"2x3x{rng.randrange(2, 5)}x{n()} 2x{a[0]}{n()} 3x{n()}{a[1]} 0x2x{n()} 2x0x{n()} {n()}")
    add("repeats", f"{b[0]}3x{n(9)} 2x{n(9)} {n(30)}{b[1]}3x{c[0]}2x{n()} {n(60)}{c[1]}", gap=rng.randrange(6, 9))
    first = [str(number) for number in rng.sample(range(1, 60), 4)]
    add("at_once", inside(1, first, own) + inside(1, first[::-1], own) + inside(1, first[2:] + first[:2], own))
    add("choice", inside(2, first, own) + inside(2, first[::-1], own) + inside(2, first[2:] + first[:2], own))
    for more in (-1, 0, 1):
        size = rng.randrange(20, 90)
        order = orders()
        text = f"{size} {inside(1, ['3', str(size)], order)} 2x{size}" if more else f"{inside(2, ['5x' + str(size), '9x' + str(size)], order)}"
        exact = 4 * size + 3 * 4 if more else 5 * size + 4 * 4
        add("limit", text, order, gap=4, most=exact - more)
    add("limit", f"{values['max_number']}x{values['max_number']} 3 {c[0]}{values['max_number']}x{values['max_number']} 5{c[1]}" + " " * (max_n * 2 // 3), gap=1)
    for depth, width in ((2, 5), (4, 4), (6, 3)):
        order = orders()
        add("mixed", tight(" ".join(["7", *nested(order, depth, width), "2x3", *nested(order, depth, width)])), order)
    # Deeper than any language calls, and shorter than what takes long for a slow solution.
    levels = max_n * 7 // 25
    kinds = [rng.randrange(3) for _ in range(levels)]
    text = "".join("2x" * (rng.random() < 0.01) + own[kind][0] for kind in kinds) + n() + "".join(own[kind][1] for kind in reversed(kinds))
    add("deep", text, gap=1)
    # Counts so large that nobody can go through the rounds.
    huge = values["max_number"]
    parts = []
    while len(parts) * 20 < max_n - 100:
        parts.append(rng.choice([f"{huge - rng.randrange(99)}x0", f"{a[0]}{huge}x0 0{a[1]}", f"{c[0]}{n(4)} {huge}x1{c[1]}", f"{b[0]}{n(9)} {n(9)}{b[1]}"]))
    add("large", " ".join(parts), gap=1)
    return found


GROWS = {"n": "characters"}


def growth(rng, values, n):
    """Make a call with a plan of about `n` characters, nested deeper the longer it is."""
    brackets = values["order"]
    depth = max(1, n // 8)
    kinds = [rng.randrange(3) for _ in range(depth)]
    opening = "".join(brackets[kind][0] + f"{rng.randrange(10)} " for kind in kinds)
    closing = "".join(f" {rng.randrange(10)}" + brackets[kind][1] for kind in reversed(kinds))
    return [opening + closing, list(brackets), 1, values["limit"]]


def holds(values, text, brackets, gap, most):
    """Whether a call keeps to the constraints of the statement."""
    partner = {pair[1]: pair[0] for pair in PAIRS}
    open_ones, digits, before = [], "", " "
    for mark in text + " ":
        if mark.isdigit():
            if before == ")" or (before == "d" and not digits):
                pass
            digits += mark
            before = "d"
            continue
        if digits and int(digits) > values["max_number"]:
            return False
        if mark == "x":
            if before != "d":
                return False
            before = "x"
        else:
            if before == "x" and mark not in "([{":
                return False
            if mark in "([{":
                if before == "d":
                    before = " "
                open_ones.append(mark)
            elif mark in ")]}":
                if not open_ones or open_ones.pop() != partner[mark]:
                    return False
            elif mark != " ":
                return False
            before = mark
        digits = ""
    return (
        not open_ones
        and len(text) <= values["max_n"]
        and sorted(brackets) == sorted(PAIRS)
        and 0 <= gap <= values["max_gap"]
        and 1 <= most <= values["limit"]
    )

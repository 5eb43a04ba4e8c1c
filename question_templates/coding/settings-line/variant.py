"""Stories, marks and cases of `settings-line`."""

STORIES = [
    {
        "title": "The loom's last line",
        "intro": "A weaving loom is set up by one line of text, punched into the edge of a card. Weavers correct themselves "
        "by writing on, since nothing can be erased on a card.",
        "Owner": "The loom of this mill",
        "why": "the loom skips what it cannot read",
        "names": ["warp", "weft", "colour", "speed", "width"],
        "ex_value": "12 dark",
    },
    {
        "title": "Orders to the greenhouse",
        "intro": "A greenhouse takes its orders for the night from a single line sent by radio. The gardener sends additions "
        "during the evening, and they are put at the end of the line.",
        "Owner": "This greenhouse",
        "why": "radio is noisy",
        "names": ["vents", "lamps", "mist", "shade", "heat"],
        "ex_value": "on 40",
    },
    {
        "title": "The stage box's memory",
        "intro": "A lighting box in a small theatre stores its whole set-up in one line. Each change in rehearsal is added at "
        "the end, and in the evening the box reads the line from the start.",
        "Owner": "The box of this theatre",
        "why": "the show must go on",
        "names": ["spot", "fog", "curtain", "blue", "floor"],
        "ex_value": "half 3",
    },
    {
        "title": "What the buoy was told",
        "intro": "A measuring buoy far out at sea keeps its configuration in one line of text. Every passing ship may add "
        "something to it, and the buoy works with what is left in the end.",
        "Owner": "This buoy",
        "why": "not every ship knows how to write to it",
        "names": ["depth", "salt", "wind", "beacon", "rate"],
        "ex_value": "each 15",
    },
]
SEPARATORS, ASSIGNS, QUOTES, ESCAPES = ";,|/", "=:>~", "\"'!$", "\\^%&"
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def variant(rng):
    """Choose the story, its own marks, and the size."""
    story = dict(rng.choice(STORIES))
    names = story.pop("names")
    separator, assign, quote, escape = (rng.choice(pool) for pool in (SEPARATORS, ASSIGNS, QUOTES, ESCAPES))
    name = rng.choice(names)
    return {
        **story,
        "names": names,
        "uses": rng.choice(["uses", "works with"]),
        "shown": separator + assign + quote + escape,
        "a": f" {assign} " if rng.random() < 0.5 else assign,
        "q": quote,
        "ex_name": name,
        "ex_quoted": f"so{separator} and {escape}{quote}so{escape}{quote}",
        "name_letters": "lower-case letters or digits",
        "max_n": rng.randrange(280, 321) * 1000,
    }


def cases(rng, values):
    """Lines around each rule, then mixed and long ones."""
    names, max_n = values["names"], values["max_n"]
    found = []

    def add(kind, text, marks, public=False):
        found.append({"args": [text, marks], "public": public, "kind": kind, "size": len(text)})

    def others():
        return "".join(rng.choice(pool) for pool in (SEPARATORS, ASSIGNS, QUOTES, ESCAPES))

    def word(low=1, high=5):
        return "".join(rng.choice(LETTERS[:9]) for _ in range(rng.randrange(low, high)))

    def number():
        return str(rng.randrange(10, 1000))

    def spaces():
        return " " * rng.choice([0, 0, 0, 1, 2])

    def quoted(marks):
        """Write a text of marks and letters in quotes."""
        _, _, quote, escape = marks
        inner = "".join(rng.choice(marks + "  abc") for _ in range(rng.randrange(0, 8)))
        for mark in (escape, quote):
            inner = inner.replace(mark, escape + mark)
        return quote + inner + quote

    def entry(marks, known):
        """Write an entry of any form, good or not."""
        separator, assign, quote, escape = marks
        name = rng.choice(known)
        value = rng.choice([
            number(), word(), "", f"{word()} {word()}", word() + assign + word(), escape + word() + escape,
            quoted(marks), quoted(marks), quoted(marks), quote + escape + word(2) + separator + quote,
            quoted(marks) + word(), word() + quoted(marks), quoted(marks) + quoted(marks),
        ])
        draw = rng.random()
        if draw < 0.15:
            return spaces() + name + spaces()
        if draw < 0.2:
            return rng.choice(["", " ", assign, name.upper(), name + " " + name])
        if draw < 0.25:
            name = rng.choice([name + " x", name + quoted(marks), "", name.upper(), escape + name])
        return spaces() + name + spaces() + assign + spaces() + value + spaces()

    def line(marks, count, known):
        return marks[0].join(entry(marks, known) for _ in range(count))

    marks = values["shown"]
    s, a, q, e = marks
    one, two, three = rng.sample(names, 3)
    add("duplicates", f"{one}{a}{number()}{s} {two} {a} {word()} {word()}{s} {one}{a}{number()}{s}{three}{a}{s}{three}", marks, True)
    add("quoted", f"{one} {a} {q}{word()}{s} {e}{q}{word()}{e}{q}{q}{s} {two}{a}{word()}{a}{word()}", marks, True)
    add("faulty", f"{one}{a}{number()}{s}{two}{a}{q}{word()}{q} {word()}{s} {word()} {word()}{a}{number()}", marks, True)

    add("empty", "", marks)
    add("empty", "   " if rng.random() < 0.5 else f" {s}{s} {s}", marks)
    add("one", f"{one}{a}{number()}", marks)
    add("one", f"  {one}  {a}  {q}{q}  ", marks)
    add("one", one, others())
    for given in (marks, others(), others()):
        s, a, q, e = given
        one, two, three = rng.sample(names, 3)
        x, y = word(), word()
        if given != marks:
            add("quoted", f"{one}{a}{q}{s}{a}{x}{s}{q}{s}{two}{a}{q} {y} {q}{s}{three}{a} {x} {s}{one}9{a}{a}{y}", given)
            add("faulty", f"{a}{x}{s}{one}{a}{x}{q}{y}{q}{s}{two}{a}{q}{x}{q}{y}{s}{three.upper()}{a}{x}{s}{two}{q}{s}{q}{a}{y}{s}{three} {x}{s}{one}{a}{q}{x}{q}{q}{y}{q}{s}{q}{s}{q}{s}{x}{e}{a}{y}", given)
        add("escapes", f"{one}{a}{q}{e}{q}{s}{e}{e}{q}{s}{two}{a}{e}{x}{e}{s}{three}{a}{q}{e}{x}{e}{s}{q}{s}{x}{a}{y}", given)
    add("duplicates", s.join(f"{name}{a}{number()}" for name in [one, two, one, three, two, one, one]), given)
    add("taken_back", f"{one}{s}{one}{a}{x}{s}{two}{a}{y}{s}{three}{a}{x}{s} {one} {s}{two}{s}{two}{a}{y}{y}{s}{three}{a}{q}{x}{q}{y}", given)
    add("unclosed", f"{one}{a}{x}{s}{two}{a}{q}{y}{s}{three}{a}{x}{s}{two}", given)
    add("unclosed", f"{one}{a}{x}{s}{two}{a}{q}{y}{s}{three}{e}{q}{s}{one}", given)
    for _ in range(5):
        given = others()
        add("many", line(given, rng.randrange(14, 24), names[:4]), given)
    # One good name among many: each is set once or twice, none is taken back.
    given = others()
    s, a, q, e = given
    pool = [p + q + r + t for p in LETTERS for q in LETTERS[:20] for r in LETTERS[:12] for t in LETTERS[:10]]
    parts = [f"{name}{a}" for name in rng.sample(pool, max_n // 6 - 900)]
    parts += [f"{one}{a}{given[2]}{s}{given[2]}" for one in rng.sample(names, 3)] + rng.sample(parts, 400)
    text = s.join(parts)
    add("large", text, given)
    return found


GROWS = {"n": "characters"}


def growth(rng, values, n):
    """Make a call with a line of `n` characters, full of different names."""
    separator, assign, _, _ = values["shown"]
    parts, number = [], 0
    left = n
    while left > 12:
        part = f"n{number}{assign}{rng.randrange(10)}"
        parts.append(part)
        left -= len(part) + 1
        number += 1
    parts.append("x" * max(0, left))
    return [separator.join(parts), values["shown"]]


def holds(values, text, marks):
    """Whether a call keeps to the constraints of the statement."""
    return (
        len(text) <= values["max_n"]
        and all(" " <= character <= "~" for character in text)
        and len(marks) == 4
        and len(set(marks)) == 4
        and not any(mark.isalnum() or mark == " " for mark in marks)
    )

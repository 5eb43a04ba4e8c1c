"""Stories, alphabets and cases of `fit-the-label`."""

STORIES = [
    {
        "title": "Names on the drawers",
        "intro": "A botanical collection gets new drawers. Their labels are short and the names of the plants are long, so "
        "the printer's program has to abbreviate.",
        "place": "a label",
        "why_keep": "they are hard enough to read already",
        "why_empty": "such a label is written by hand",
        "example": ["rosa", "montana", "alba"],
    },
    {
        "title": "The board above platform two",
        "intro": "The board above platform two of a mountain railway shows where the next train goes. Names of places that "
        "are too long for its single line are abbreviated by a fixed rule.",
        "place": "the line",
        "why_keep": "guests would take them for something else",
        "why_empty": "the board then stays dark",
        "example": ["upper", "valley", "bridge"],
    },
    {
        "title": "Engraved cups",
        "intro": "A sports club has the names of its winners engraved on cups. The engraver charges nothing for names that "
        "fit around the foot, and abbreviates the others.",
        "place": "a cup",
        "why_keep": "the engraver says it is not worth the dot",
        "why_empty": "the engraver then asks the club",
        "example": ["anna", "maria", "lindt"],
    },
    {
        "title": "Channels of a mixing desk",
        "intro": "A mixing desk shows under every slider what is plugged in there. The display is narrow, and the crew's "
        "descriptions are not.",
        "place": "a display",
        "why_keep": "the crew would not find them in the dark",
        "why_empty": "the display then shows the number of the channel",
        "example": ["second", "violin", "left"],
    },
    {
        "title": "Spines of the archive",
        "intro": "An archive prints the titles of its volumes on their spines. The printer measures in characters, and "
        "what is too long is abbreviated until it fits.",
        "place": "a spine",
        "why_keep": "readers look for them",
        "why_empty": "such a volume is given a number instead",
        "example": ["letters", "from", "abroad"],
    },
]

ALPHABETS = [
    ["lower-case letters", "abcdeimnorst"],
    ["lower-case letters", "aeklmnoprtu"],
    ["upper-case letters", "ABCDEILMNORST"],
    ["letters, upper and lower case", "ABEMRSaeilmnorstu"],
]


def variant(rng):
    """Choose the story, the letters and the bounds."""
    story = dict(rng.choice(STORIES))
    words = story.pop("example")
    letters, alphabet = rng.choice(ALPHABETS)
    if letters.startswith("upper"):
        words = [word.upper() for word in words]
    elif letters.startswith("letters"):
        words = [word.capitalize() for word in words]
    return {
        **story,
        "example_long": "`" + " ".join(words) + "`",
        "example_short": f"`{words[0][0]}.{words[1][0]}. {words[2]}`",
        "letters": letters,
        "alphabet": alphabet,
        "max_n": rng.randrange(180, 221) * 1000,
        "max_keep": rng.randrange(6, 13),
    }


def shortest(words, keep):
    """Give the length when all words that may be shortened are."""
    total, before = 0, None
    for word in words:
        short = len(word) > keep
        total += 2 if short else len(word)
        if before is not None and not (short and before):
            total += 1
        before = short
    return total


def cases(rng, values):
    """Texts that fit, fit after some steps, exactly, or not at all."""
    alphabet, max_n, max_keep = values["alphabet"], values["max_n"], values["max_keep"]
    found = []

    def word(length):
        return "".join(rng.choice(alphabet) for _ in range(length))

    def some(count, low, high):
        return [word(rng.randrange(low, high + 1)) for _ in range(count)]

    def add(kind, words, width, keep, from_end, public=False):
        text = " ".join(words)
        found.append(
            {"args": [text, width, keep, from_end], "public": public, "kind": kind, "size": len(text)}
        )

    def long_of(words):
        return len(" ".join(words))

    # Examples: one word shortened; two neighbours from the end; nothing to be done.
    words = some(3, 5, 8)
    add("basic", words, long_of(words) - rng.randrange(1, 3), 3, False, True)
    words = [word(4), *some(2, 5, 7)]
    add("neighbours", words, shortest(words[1:], 3) + 5, 3, True, True)
    words = [word(2), word(5), word(2)]
    add("impossible", words, rng.randrange(4, 8), 4, False, True)

    side = rng.choice([True, False])
    add("empty", [], 1, 2, side)
    add("one_word", some(1, 5, 9), rng.randrange(2, 5), 3, side)
    add("one_word", some(1, 5, 9), 1, 3, not side)
    single = word(5)
    add("one_word", [single], 4, 5, side)
    words = some(5, 2, 7)
    add("exact_width", words, long_of(words), 2, side)
    words = [word(6), *some(5, 2, 7), word(7)]
    add("one_too_long", words, long_of(words) - 1, 3, False)
    add("one_too_long", words, long_of(words) - 1, 3, True)
    # The first step saves four characters: just enough, or one too few.
    words = [word(6), word(3), word(9), word(2), word(6)]
    for less in (4, 5):
        add("exact_width", words, long_of(words) - less, 3, side)
        add("exact_width", words, long_of(words) - less, 3, not side)
    keep = rng.randrange(3, max_keep)
    words = [word(keep), word(keep + 1), word(keep - 1), word(keep + 1), word(keep)]
    add("keep_boundary", words, long_of(words) - 1, keep, False)
    add("keep_boundary", words, shortest(words, keep), keep, True)
    # Two neighbours: without the space between them it fits, or a third step is needed.
    words = [*some(2, 6, 8), word(3), *some(2, 6, 8)]
    for from_end in (True, False):
        pair = words[-2:] if from_end else words[:2]
        saved = len(pair[0]) + len(pair[1]) - 3
        add("neighbours", words, long_of(words) - saved - (1 if from_end == side else 0), 3, from_end)
    words = some(6, 4, 7)
    add("impossible", words, shortest(words, 3) - 1, 3, side)
    add("exact_width", words, shortest(words, 3), 3, side)
    for from_end in (True, False):
        keep = rng.randrange(2, 4)
        words = some(rng.randrange(9, 15), 1, 6)
        low = shortest(words, keep)
        add("from_end" if from_end else "random", words, rng.randrange(low, max(low + 1, long_of(words))), keep, from_end)
    # Each step saves little, and nearly all words have to be shortened.
    words = some((max_n - 9) // 4, 3, 3)
    add("large", words, 2 * len(words) + rng.randrange(1, 9), 2, side)
    return found


GROWS = {"n": "characters"}


def growth(rng, values, n):
    """Make a call with a text of `n` characters, all words of which have to be shortened."""
    count = max(1, (n + 1) // 4)
    words = ["".join(rng.choice(values["alphabet"]) for _ in range(3)) for _ in range(count)]
    words[0] += "a" * (n + 1 - 4 * count)
    return [" ".join(words), max(1, 2 * count), 2, False]


def holds(values, text, width, keep, from_end):
    """Whether a call keeps to the constraints of the statement."""
    words = text.split(" ") if text else []
    return (
        len(text) <= values["max_n"]
        and all(word and set(word) <= set(values["alphabet"]) for word in words)
        and 1 <= width <= values["max_n"]
        and 2 <= keep <= values["max_keep"]
        and isinstance(from_end, bool)
    )

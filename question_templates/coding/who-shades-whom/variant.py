"""Stories, bounds and cases of `who-shades-whom`."""

STORIES = [
    {
        "title": "Shade in the avenue",
        "intro": "Trees stand along an avenue that runs from south to north. At noon a tree can lie in the shade of trees south "
        "of it. A gardener wants to know which tree to cut back for which.",
        "thing": "tree", "Thing": "Tree", "verb": "shades", "verb_plural": "shade",
        "unit": "centimetres", "start": "the south end",
        "why_before": "the sun stands in the south",
        "wanted": "the gardener looks for one tree",
        "floor": 50,
    },
    {
        "title": "Wind behind the stalls",
        "intro": "Market stalls of different heights stand in a row, and the wind blows along the row. A stall can be sheltered "
        "by stalls on the side from which the wind comes.",
        "thing": "stall", "Thing": "Stall", "verb": "shelters", "verb_plural": "shelter",
        "unit": "centimetres", "start": "the windward end",
        "why_before": "the wind comes from there",
        "wanted": "its owner wants to thank one neighbour",
        "floor": 150,
    },
    {
        "title": "Water down the terraces",
        "intro": "Rice terraces are measured one after the other from the spring on. Levels go up and down, and water can be led "
        "to a terrace through a hose from one nearer to the spring if the fall is great enough.",
        "thing": "terrace", "Thing": "Terrace", "verb": "can feed", "verb_plural": "can feed",
        "unit": "centimetres above the valley floor, negative below it", "start": "the spring",
        "why_before": "hoses are laid away from the spring",
        "wanted": "the farmers look for one such terrace",
        "floor": -2000,
    },
    {
        "title": "Looking back on the ridge",
        "intro": "Hikers note the heights of all stone men on their way. From one stone man they look back and want to see "
        "another one clearly above them.",
        "thing": "stone man", "Thing": "Stone man", "verb": "towers over", "verb_plural": "tower over",
        "unit": "metres above the sea", "start": "the beginning of the way",
        "why_before": "they only look back",
        "wanted": "they look for one stone man",
        "floor": -400,
    },
]


def variant(rng):
    """Choose the story, whether a margin of 0 is allowed, and the bounds."""
    story = dict(rng.choice(STORIES))
    least = story.pop("floor")
    zero = rng.random() < 0.7
    return {
        **story,
        "zero": zero,
        "least": least,
        "most": rng.randrange(30, 100) * 1000,
        "max_margin": rng.randrange(10, 30) * 1000,
        "max_n": rng.randrange(50, 66) * 1000,
    }


def cases(rng, values):
    """Rising, falling and mixed rows, and each boundary."""
    least, most, max_margin, max_n = values["least"], values["most"], values["max_margin"], values["max_n"]
    smallest = 0 if values["zero"] else 1
    found = []

    def add(kind, heights, margin, reach, public=False):
        args = [heights, margin, reach]
        found.append({"args": args, "public": public, "kind": kind, "size": len(heights)})

    def some(count, width=9):
        base = least + rng.randrange(100)
        return [base + rng.randrange(width) for _ in range(count)]

    base = max(least, 0) + rng.randrange(200, 900)
    add("basic", [base + step for step in (40, 25, 31, 10, 28, rng.randrange(5), 26)], rng.randrange(2, 4), 6, True)
    add("steps", [base + 30, base + 14, base + 11, base + 9, base + rng.randrange(8)], 5, 4, True)
    add("exact_reach", [base + 50, base + rng.randrange(3), base + 1, base + 2, base + 20], 10, 3, True)

    add("empty", [], smallest, 3)
    add("one", [base], smallest, 1)
    add("one", [base, base - smallest], smallest, 1)
    # Equal ones count with a margin of 0 only; the nearest of them is the answer.
    add("equal", [base] * rng.randrange(4, 8), 1, 9)
    add("no_margin", [base] * rng.randrange(4, 8), smallest, 9)
    add("no_margin", [base + 5, base, base, base + 5, base + 4, base, base + 5, base], smallest, 3)
    add("equal", [base + 7, base + 7, base, base + 7, base, base], rng.randrange(6, 8), 4)
    margin = rng.randrange(3, 40)
    for more in (-1, 0, 1):
        add("exact_margin", [base + margin + more, base, base + 1, base + 2, base - more], margin, 9)
    reach = rng.randrange(3, 7)
    for more in (-1, 0, 1):
        low = [base + rng.randrange(3) for _ in range(reach + more - 1)]
        add("exact_reach", [base + 90, *low, base, base + 3], 50, reach)
    # The nearest that is high enough, not the highest, and not the nearest that is higher at all.
    add("steps", [base + step for step in range(60, 0, -rng.randrange(2, 4))], rng.randrange(7, 15), 40)
    add("steps", [base + 100, base + 60, base + 50, base + 80, base + 20, base + 45, base + 10, base + 41, base + 42], rng.randrange(5, 32), 20)
    add("rising", [base + step for step in range(0, 30, 3)], smallest, 30)
    add("extremes", [most, least, most, least + 1, most - 1, least, least], rng.choice([max_margin, max_margin - 1]), max_n)
    add("extremes", [max_margin + least, max_margin + least - 1, least, max_margin + least, least + 1], max_margin, max_n)
    for number in range(5):
        count = rng.randrange(25, 40)
        add("random", some(count, 6 + 3 * number), rng.randrange(smallest, 5), rng.choice([2, 5, 9, count]))
    # Slowly falling, and nothing is high enough: who looks at each one behind takes long.
    width = min(max_margin, most - least) - 1
    heights = [least + width - width * place // max_n for place in range(max_n)]
    for _ in range(max_n // 50):
        place = rng.randrange(max_n)
        heights[place] = max(least, heights[place] - 1)
    add("large", heights, max_margin, max_n)
    # Shorter than what takes long for a slow solution: this does not.
    add("large", [rng.randrange(least, most + 1) for _ in range(max_n * 3 // 4)], rng.randrange(1, 500), max_n // 9)
    return found


GROWS = {"n": "heights"}


def growth(rng, values, n):
    """Make a call with `n` slowly falling heights, of which only the last third finds an answer."""
    top = values["most"]
    return [[top - 3 * place - rng.randrange(2) for place in range(n)], max(1, 2 * n), n]


def holds(values, heights, margin, reach):
    """Whether a call keeps to the constraints of the statement."""
    return (
        len(heights) <= values["max_n"]
        and all(values["least"] <= height <= values["most"] for height in heights)
        and (0 if values["zero"] else 1) <= margin <= values["max_margin"]
        and 1 <= reach <= values["max_n"]
    )

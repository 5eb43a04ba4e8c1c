"""Stories, rules and cases of `remaining-rows`."""

STORIES = [
    {
        "title": "Wagons in the yard",
        "intro": "Goods wagons stand coupled together in a yard. An inspector walks along with a list, and after him the "
        "shunters look what can still go out.",
        "thing": "wagon", "things": "wagons", "row": "train", "rows": "trains",
        "go": "the wagons with worn brakes are lifted off the rails",
        "closing": "the shunters push the rest of each train together",
        "splitting": "nothing is moved",
        "why_least": "a shorter one is not worth an engine",
    },
    {
        "title": "Barges behind each other",
        "intro": "On a wide lake barges are towed in long lines, each with a rope to the one behind it. In the evening some "
        "of them are set free at their landing stages.",
        "thing": "barge", "things": "barges", "row": "line", "rows": "lines",
        "go": "the barges that have arrived are untied",
        "closing": "ropes are tied across the gaps",
        "splitting": "no new ropes are tied",
        "why_least": "shorter ones wait for the morning",
    },
    {
        "title": "Lanterns over the street",
        "intro": "For a street festival lanterns have been hung up in chains: a cable leads from each lantern to the one "
        "behind it. The wind has been strong at night.",
        "thing": "lantern", "things": "lanterns", "row": "chain", "rows": "chains",
        "go": "the broken lanterns are cut out",
        "closing": "the loose cable ends are joined over the gap",
        "splitting": "the loose cable ends are not joined again",
        "why_least": "shorter ones go back into the box",
    },
    {
        "title": "Rope teams on the glacier",
        "intro": "On a glacier climbers walk on ropes, one behind the other. At the hut some of them have had enough.",
        "thing": "climber", "things": "climbers", "row": "team", "rows": "teams",
        "go": "the tired climbers leave their ropes",
        "closing": "each team closes up",
        "splitting": "the ropes hang loose there and nobody closes up",
        "why_least": "smaller ones may not go on",
    },
    {
        "title": "The dance through the village",
        "intro": "At a wedding the guests dance through the village in several long figures, each guest with the hands on "
        "the shoulders of the one in front.",
        "thing": "dancer", "things": "dancers", "row": "figure", "rows": "figures",
        "go": "the bell rings and some dancers go home",
        "closing": "the others catch up",
        "splitting": "nobody catches up",
        "why_least": "fewer make no dance",
    },
]


def variant(rng):
    """Choose the story, whether gaps may close, and the sizes."""
    return {
        **rng.choice(STORIES),
        "both": rng.random() < 0.6,
        "max_n": rng.randrange(500, 600) * 100,
        "max_least": rng.randrange(6, 30) * 10,
    }


def cases(rng, values):
    """Rows of many lengths; gaps in front, behind, next to each other."""
    both, max_n, max_least = values["both"], values["max_n"], values["max_least"]
    found = []

    def add(kind, rows, gone, closes, least, public=False):
        """`rows` are lists of numbers from the front to the back."""
        behind = [-1] * sum(len(row) for row in rows)
        for row in rows:
            for one, other in zip(row, row[1:]):
                behind[one] = other
        gone = list(gone)
        rng.shuffle(gone)
        args = [behind, gone, closes and both, least]
        found.append({"args": args, "public": public, "kind": kind, "size": len(behind)})

    def deal(*lengths):
        numbers = list(range(sum(lengths)))
        rng.shuffle(numbers)
        rows, at = [], 0
        for length in lengths:
            rows.append(numbers[at : at + length])
            at += length
        return rows

    def rising(*lengths):
        """Rows in which the front has the greatest number, so that the order turns when it goes."""
        rows, at = [], 0
        for length in lengths:
            rows.append(list(range(at, at + length))[::-1])
            at += length
        return rows

    rows = deal(4, 3, 2)
    add("basic", rows, [rows[0][1], rows[1][2]], True, rng.randrange(1, 3), True)
    rows = deal(5, 1, 3)
    add("front_gone", rows, [rows[0][0], rows[0][3], rows[2][1]], False, 1, True)
    rows = deal(3, 4)
    add("exactly_least", rows, [rows[0][1], rows[1][3]], True, 2 + rng.randrange(2), True)

    add("empty", [], [], rng.random() < 0.5, 1)
    add("one", [[0]], [], rng.random() < 0.5, 1)
    add("all_gone", [[0]], [0], rng.random() < 0.5, 1)
    rows = deal(3, 2)
    add("all_gone", rows, range(5), True, 1)
    rows = deal(6, 3, 1)
    add("duplicates", rows, [rows[0][2]] * 3 + [rows[1][0]] * 2, True, 1)
    rows = deal(7, 3)
    add("duplicates", rows, [rows[0][3]] * 2 + [rows[0][4]] * 2 + [rows[1][1]] * 2, False, 1)

    # Without the front the order of the rows is another one.
    last = [9, 1, 2], [7, 8, 3, 4], [5, 6, 0]
    add("front_gone", last, [9, 7], True, 2)
    add("front_gone", last, [9, 8, 5], False, 1)
    rows = rising(3, 4, 2)
    add("order", rows, [rows[0][1], rows[1][2], rows[1][0]], False, 1)
    add("order", [[8, 0, 1, 7, 6], [5, 2, 3, 4]], [1, 2], False, 1)
    rows = deal(5, 4, 3)
    add("back_gone", rows, [row[-1] for row in rows], True, 3)
    add("back_gone", rows, [row[-1] for row in rows], False, 1)
    rows = deal(8, 5)
    add("neighbours_gone", rows, rows[0][2:5] + rows[1][:2], False, 1)
    add("neighbours_gone", rows, rows[0][2:5] + rows[1][:2], True, 3)

    least = rng.randrange(3, 6)
    rows = deal(least + 1, least, least - 1, least + 2)
    add("exactly_least", rows, [rows[0][rng.randrange(least)], rows[3][0]], True, least)
    rows = deal(2 * least + 1, 2 * least, least)
    add("exactly_least", rows, [rows[0][least], rows[1][least]], False, least)
    add("singles", deal(*[1] * 6), [rng.randrange(6)], False, 1)
    for closes, share in ((True, 0.2), (False, 0.15), (False, 0.4)):
        rows = deal(*[rng.randrange(1, 12) for _ in range(rng.randrange(4, 8))])
        gone = [number for row in rows for number in row if rng.random() < share]
        add("random", rows, gone, closes, rng.randrange(1, 4))

    rows = deal(max_n // 3)
    add("long", rows, rng.sample(rows[0], 40), False, rng.randrange(2, max_least))
    lengths = [max_n // 2] + [rng.randrange(1, 200) for _ in range(max_n // 250)]
    rows = deal(*lengths)
    add("large", rows, rng.sample(range(sum(lengths)), max_n // 50), rng.random() < 0.5, rng.randrange(2, max_least))
    return found


GROWS = {"n": "behind"}


def growth(rng, values, n):
    """Make a call with `n` things in two long rows, of which one in fifty goes."""
    numbers = list(range(n))
    rng.shuffle(numbers)
    behind = [-1] * n
    for place in range(n - 1):
        if place != n // 2:
            behind[numbers[place]] = numbers[place + 1]
    return [behind, rng.sample(range(n), n // 50), False, 1]


def holds(values, behind, gone, closes, least):
    """Whether a call keeps to the constraints of the statement."""
    count = len(behind)
    linked = [number for number in behind if number != -1]
    seen = 0
    for first in set(range(count)) - set(linked):
        while first != -1:
            seen += 1
            first = behind[first]
    return (
        count <= values["max_n"]
        and all(0 <= number < count for number in linked)
        and len(set(linked)) == len(linked)
        and seen == count
        and len(gone) <= values["max_n"]
        and all(0 <= number < count for number in gone)
        and (values["both"] or not closes)
        and 1 <= least <= values["max_least"]
    )

"""Stories, bounds and sequences of calls for `plan-with-versions`."""

STORIES = [
    {
        "title": "Plans for the kitchen garden",
        "intro": "A monastery plans its kitchen garden on paper every winter. The gardeners try something, go back to an "
        "older plan and try something else, and nobody wants to lose a plan that was good.",
        "place": "bed", "places": "beds",
        "meaning": "how many seedlings it gets",
        "why_stay": "paper is patient",
        "signed": False,
    },
    {
        "title": "Drafts of the promenade's lights",
        "intro": "A town tests how bright the lamps along its promenade should be. Every draft is shown to the council, "
        "which likes to return to drafts that it has seen before.",
        "place": "lamp", "places": "lamps",
        "meaning": "its brightness",
        "why_stay": "the council may change its mind",
        "signed": False,
    },
    {
        "title": "A railway bank takes shape",
        "intro": "Engineers draw the profile of a railway line. Earth is taken away in some places and heaped up in others, "
        "and the sums tell how many carts are needed. Drafts branch off from older drafts.",
        "place": "section", "places": "sections",
        "meaning": "the carts of earth to be brought, negative where earth is taken away",
        "why_stay": "every draft is filed",
        "signed": True,
    },
    {
        "title": "Scores for a carillon",
        "intro": "A carillon player sets the weight of the stroke for every beat of a long piece. After each attempt the tower "
        "listens, and often an attempt of last week turns out to have been better.",
        "place": "beat", "places": "beats",
        "meaning": "the weight of its stroke against the usual one, which may be negative",
        "why_stay": "the player is not to lose a week's work",
        "signed": True,
    },
]


def variant(rng):
    """Choose the story and the bounds."""
    story = dict(rng.choice(STORIES))
    most = rng.randrange(20, 100) * 1000
    return {
        "least": -most if story.pop("signed") else 0,
        **story,
        "most": most,
        "max_size": rng.randrange(28, 37) * 1000,
        "max_calls": rng.randrange(13, 17) * 1000,
    }


class Model:
    """Collects calls and knows how many versions there are."""

    def __init__(self, size):
        self.size = size
        self.row, self.kept = [0] * size, [[0] * size]
        self.changed = False
        self.calls = []

    def write(self, place, value):
        self.changed = self.changed or self.row[place] != value
        self.row[place] = value
        self.calls.append(["write", [place, value]])

    def save(self):
        if self.changed:
            self.kept.append(list(self.row))
        self.changed = False
        self.calls.append(["save", []])

    def restore(self, version):
        self.row, self.changed = list(self.kept[version]), False
        self.calls.append(["restore", [version]])

    def look(self, first, last, version=None):
        if version is None:
            self.calls.append(["total", [first, last]])
        else:
            self.calls.append(["total_at", [version, first, last]])

    def origins(self):
        for version in range(len(self.kept)):
            self.calls.append(["origin", [version]])


def cases(rng, values):
    """Sequences of calls, each around one rule, then random and long ones."""
    least, most = values["least"], values["most"]
    found = []

    def add(kind, model, public=False):
        calls = [["RowPlan", [model.size]], *model.calls]
        found.append({"args": calls, "public": public, "kind": kind, "size": len(calls)})

    def number():
        return rng.randrange(1, 60)

    def look_at_all(model):
        for version in range(len(model.kept)):
            model.look(0, model.size - 1, version)
        model.origins()

    # Examples: a branch; a save without a change; what was not saved.
    model = Model(rng.randrange(5, 9))
    model.write(1, number()); model.save(); model.write(3, number()); model.save()
    model.restore(1); model.look(0, 4); model.write(0, number()); model.save()
    model.look(0, 3, 2); model.look(0, 3, 3); model.origins()
    add("branches", model, True)
    model = Model(4)
    some = number()
    model.write(2, some); model.save(); model.write(2, some); model.save(); model.restore(0); model.save(); model.look(1, 2)
    add("nothing_new", model, True)
    model = Model(3)
    model.write(0, number()); model.save(); model.write(1, number()); model.look(0, 2); model.restore(1)
    model.look(0, 2); model.save(); model.origins()
    add("unsaved", model, True)

    model = Model(1)
    model.look(0, 0); model.save(); model.write(0, number()); model.look(0, 0); model.look(0, 0, 0); model.save()
    model.look(0, 0, 1); model.write(0, 0); model.save(); look_at_all(model)
    add("one_place", model)
    model = Model(rng.randrange(6, 12))
    model.look(0, 5); model.save(); model.restore(0); model.save(); model.look(2, 2, 0); model.origins()
    add("untouched", model)

    for back in (False, True):
        size = rng.randrange(3, 9)
        model, some = Model(size), number()
        model.write(1, 0); model.save(); model.write(1, some); model.save(); model.write(1, some); model.write(0, 0); model.save()
        model.write(1, some + 1)
        if back:
            model.write(1, some)
        model.save(); model.save(); look_at_all(model)
        add("same_value", model)
    model = Model(rng.randrange(3, 9))
    for place in (0, 1, 2):
        model.write(place, number()); model.save(); model.save()
    model.restore(1); model.save(); model.save(); model.restore(3); model.restore(2); model.save(); model.write(0, 99)
    model.save(); look_at_all(model)
    add("nothing_new", model)

    model = Model(rng.randrange(4, 9))
    for turn in range(7):
        model.restore(rng.randrange(len(model.kept)))
        model.write(rng.randrange(4), 100 + turn)
        if rng.random() < 0.5:
            model.write(rng.randrange(4), number())
        model.save()
    look_at_all(model)
    add("branches", model)
    model = Model(4)
    for turn in range(5):
        model.write(rng.randrange(4), 100 + turn); model.save()
    model.restore(rng.randrange(1, 3)); look_at_all(model); model.restore(5); model.look(0, 3)
    model.restore(2); model.write(1, 77); model.save(); look_at_all(model)
    add("later_versions", model)
    model = Model(3)
    model.write(0, 5); model.save(); model.write(0, 8); model.restore(1); model.save(); model.write(1, 4); model.restore(0)
    model.look(0, 2); model.save(); model.write(2, 6); model.look(0, 2, 1); model.look(0, 2); model.save(); look_at_all(model)
    add("unsaved", model)
    model = Model(2)
    model.write(0, 1); model.restore(0); model.write(0, 0); model.save(); model.look(0, 1); model.write(1, 3); model.save(); model.origins()
    add("unsaved", model)

    # Sizes around powers of two, all stretches.
    for size in (rng.choice([7, 8, 9]), rng.choice([15, 16, 17])):
        model = Model(size)
        for place in range(size):
            model.write(place, rng.randrange(least, most + 1) if place % 2 else rng.choice([least, most]))
        model.save()
        for first in range(0, size, 2):
            for last in range(first, size):
                model.look(first, last, rng.choice([None, 1]))
        model.write(size - 1, 0); model.write(0, 1); model.look(0, size - 1); model.look(size - 1, size - 1); model.look(0, 0); model.look(0, size - 1, 1)
        add("extremes", model)
    largest = Model(values["max_size"])
    end = largest.size - 1
    largest.write(end, most); largest.write(0, least or 1); largest.save(); largest.look(0, end); largest.look(end, end, 1)
    largest.look(0, end - 1, 1); largest.look(1, end, 1); largest.look(1, end - 1); largest.look(end, end, 0)
    add("extremes", largest)

    for _ in range(5):
        model = Model(rng.randrange(2, 7))
        for _ in range(rng.randrange(60, 100)):
            draw = rng.random()
            first = rng.randrange(model.size)
            last = rng.randrange(first, model.size)
            version = rng.randrange(len(model.kept))
            if draw < 0.4:
                model.write(first, rng.randrange(3))
            elif draw < 0.6:
                model.save()
            elif draw < 0.7:
                model.restore(version)
            elif draw < 0.8:
                model.look(first, last)
            elif draw < 0.92:
                model.look(first, last, version)
            else:
                model.calls.append(["origin", [version]])
        add("many", model)

    add("large", long(rng, values["max_size"], values["max_calls"], 1))
    return found


def long(rng, size, count, step):
    """Make many versions, each a little different from the one before, and ask for sums in them."""
    model = Model(size)
    model.kept = [None]  # too many to copy: nothing is restored by value here
    for number in range(count):
        if number < count * 2 // 3:
            if number % 3 < 2:
                model.calls.append(["write", [rng.randrange(size), step + number]])
            else:
                model.calls.append(["save", []])
                model.kept.append(None)
        elif rng.random() < 0.1:
            model.calls.append(["restore", [rng.randrange(len(model.kept))]])
        else:
            version = rng.randrange(len(model.kept) // 2, len(model.kept))
            first, last = rng.randrange(max(1, size // 8)), size - 1 - rng.randrange(max(1, size // 8))
            model.look(first, last, version if rng.random() < 0.8 else None)
    return model


GROWS = {"n": "operations"}


def growth(rng, values, n):
    """Make `n` operations after the constructor, on a row of `n` places."""
    model = long(rng, n, n, 1)
    return [["RowPlan", [n]], *model.calls]


def holds(values, operations):
    """Whether a sequence of calls keeps to the constraints of the statement."""
    (_, (size,)), *calls = operations
    if not 1 <= size <= values["max_size"] or len(calls) > values["max_calls"]:
        return False
    row, changed, count, kept = {}, False, 1, {0: {}}
    small = len(calls) < 1000
    for name, given in calls:
        if name == "write":
            place, value = given
            if not (0 <= place < size and values["least"] <= value <= values["most"]):
                return False
            changed = changed or row.get(place, 0) != value
            row[place] = value
        elif name == "save":
            if changed:
                kept[count] = dict(row) if small else {}
                count += 1
            changed = False
        elif name == "total":
            if not 0 <= given[0] <= given[1] < size:
                return False
        elif not 0 <= given[0] < count:
            return False
        elif name == "restore":
            row, changed = dict(kept[given[0]]), False
        elif name == "total_at" and not 0 <= given[1] <= given[2] < size:
            return False
    return True

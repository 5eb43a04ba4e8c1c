"""Stories, sizes and dirt of `day-by-day`."""

from datetime import datetime, timedelta

STORIES = [
    {
        "intro": "A farm measures the milk of its herd, and the sensor sends a number whenever it feels like it.",
        "Litres": "Litres", "reading": "reading", "readings": "readings",
    },
    {
        "intro": "A hotel reads the meter of its hot water whenever somebody passes by, and wants to see it in the rhythm of its "
        "guests.",
        "Litres": "Hot water", "reading": "reading", "readings": "readings",
    },
    {
        "intro": "A brewery counts what flows through a pipe. The night shift belongs to the evening on which it began.",
        "Litres": "The flow", "reading": "count", "readings": "counts",
    },
    {
        "intro": "A wind turbine reports what it has made since its last report. Some reports arrive empty.",
        "Litres": "Wind", "reading": "report", "readings": "reports",
    },
]


def variant(rng):
    """Choose the story, the hour, and how many readings are empty."""
    return {
        **rng.choice(STORIES),
        "hour": rng.randint(3, 9),
        "why": rng.choice(["", " in the morning", ", as the shifts do"]),
        "most": rng.choice([3000, 4000, 5000]),
        "most_days": rng.choice([500, 600]),
        "sign": "not negative",
        "largest": rng.choice([200, 300, 400]),
        "start": datetime(rng.randint(2012, 2022), rng.randint(1, 12), rng.randint(1, 28)).isoformat(),
        "gone": rng.choice([5, 10, 20]),
    }


def text(moment):
    """Write a moment as a table holds it."""
    return moment.isoformat(sep=" ")


def draw(rng, values, rows, days):
    """Draw readings over so many days."""
    start = datetime.fromisoformat(values["start"])
    found = []
    for number in range(rows):
        taken = start + timedelta(minutes=5 * rng.randrange(days * 288))
        amount = None if rng.randrange(100) < values["gone"] else rng.randint(0, 4 * values["largest"]) / 4
        found.append([number, text(taken), amount])
    return [found]


def cases(rng, values):
    """Give examples, edges, and what is drawn."""
    h = values["hour"]
    start = datetime.fromisoformat(values["start"])
    x, y, z = (rng.randint(4, 80) / 4 for _ in range(3))

    def at(day, hour, minute=0, second=0):
        return text(start + timedelta(days=day, hours=hour, minutes=minute, seconds=second))

    def case(kind, *rows, hour=h, public=False):
        found = [[number, *row] for number, row in enumerate(rows, start=1)]
        rng.shuffle(found)
        return {"args": [found, hour], "kind": kind, "public": public, "size": len(found)}

    found = [
        case("basic", (at(0, h + 1), x), (at(1, h - 1, 59), y), (at(1, h), z), (at(4, 20), x), (at(1, 23), None), public=True),
        case("midnight", (at(0, 0), x), (at(0, 23, 59), y), (at(2, 0), z), hour=0, public=True),
        case("empty"),
        case("one", (at(0, h), x)),
        case("one", (at(0, h - 1, 59, 59), None)),
        case("silent_days", (at(0, 12), x), (at(6, 12), y)),
        case("silent_days", (at(3, 12), x), (at(3, 13), y), (at(5, 12), z), (at(40, 12), z)),
        case("first_hour", (at(1, h - 1, 59, 59), x), (at(1, h), y), (at(2, h - 1, 59, 59), z), (at(2, h, 0, 1), x)),
        case("first_hour", (at(0, h), x), (at(1, h), y), (at(2, h), z)),
        case("midnight", (at(1, 0), x), (at(1, 0, 30), y), (at(2, 0), z)),
        case("midnight", (at(1, 22), x), (at(1, 23), y), (at(1, 22, 59, 59), z), hour=23),
        case("late_evening", (at(0, 23), x), (at(1, 22), y), (at(1, 23, 59), z)),
        case("missing", (at(0, 12), None), (at(1, 12), x), (at(1, 13), None), (at(3, 12), None)),
        case("missing", (at(0, 12), None), (at(2, 12), None)),
        case("zero", (at(0, 12), 0.0), (at(1, 12), 0.0), (at(1, 14), y)),
        case("turn_of_the_year", ("2019-12-30 12:00:00", x), ("2020-01-01 00:30:00", y), ("2020-01-02 23:00:00", z)),
        case("turn_of_the_year", ("2020-02-28 12:00:00", x), ("2020-03-01 12:00:00", y)),
    ]
    for rows, days in ((5, 4), (10, 9), (20, 7), (40, 30)):
        args = [*draw(rng, values, rows, days), rng.randint(0, 23)]
        found.append({"args": args, "kind": "random", "size": rows})
    found.append({"args": [*draw(rng, values, 2500, 400), h], "kind": "large", "size": 2500})
    return found


def holds(values, readings, first_hour):
    """Check the constraints of the statement."""
    rows = readings["rows"]
    days = [datetime.fromisoformat(row[1]) for row in rows]
    return (
        len(rows) <= values["most"]
        and (not days or (max(days) - min(days)).days < values["most_days"])
        and all(row[2] is None or 0 <= row[2] <= values["largest"] for row in rows)
        and 0 <= first_hour <= 23
    )

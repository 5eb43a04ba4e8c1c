"""Stories, sizes and dirt of `longest-dry-spell`."""

from datetime import date, timedelta

STORIES = [
    {
        "intro": "A water company looks for the places that were without rain for longest. Its gauges fail now and then.",
        "calm": "dry", "station": "gauge", "stations": "gauges", "what": "millimetres of rain",
        "names": ["Alder", "Birch", "Cedar", "Dale", "Elm", "Fell"],
    },
    {
        "intro": "An airport wants to know for how long it was calm at each of its wind masts.",
        "calm": "calm", "station": "mast", "stations": "masts", "what": "the strongest gust in knots",
        "names": ["North", "East", "South", "West", "Tower", "Gate"],
    },
    {
        "intro": "A hospital counts the infections on each ward and puts up the longest time with few of them.",
        "calm": "quiet", "station": "ward", "stations": "wards", "what": "infections for each hundred beds",
        "names": ["Rose", "Lily", "Iris", "Fern", "Moss"],
    },
    {
        "intro": "A town measures the dust in its streets and praises the street that was clean for longest.",
        "calm": "clean", "station": "sensor", "stations": "sensors", "what": "micrograms of dust",
        "names": ["Mill Lane", "High Street", "Dock Road", "Park Row", "Ring Road"],
    },
]


def variant(rng):
    """Choose the story, the limit, and how dirty the days are."""
    return {
        **rng.choice(STORIES),
        "ends": rng.choice(["", ", and so does one that is not"]),
        "limit": rng.randint(3, 9),
        "start": f"{rng.randint(2012, 2021)}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}",
        "most_stations": rng.choice([80, 100, 120]),
        "most_days": rng.choice([4000, 5000]),
        "gaps": rng.choice([5, 10]),
        "unread": rng.choice([5, 10]),
        "copies": rng.choice([5, 10]),
    }


def draw(rng, values, stations, span, limit):
    """Draw days of some stations, with gaps, copies, and days that could not be read."""
    start = date.fromisoformat(values["start"])
    known = [[number * 3 + 1, f"{rng.choice(values['names'])} {number}"] for number in range(stations)]
    found = []
    for number, _ in known:
        for day in range(span):
            if rng.randrange(100) < values["gaps"]:
                continue
            for _ in range(2 if rng.randrange(100) < values["copies"] else 1):
                value = None if rng.randrange(100) < values["unread"] else rng.choice([0, limit / 2, limit - 0.5, limit, limit * 2.0])
                found.append([number, (start + timedelta(days=day)).isoformat(), None if value is None else float(value)])
    rng.shuffle(found)
    rng.shuffle(known)
    return [known, found, limit]


def cases(rng, values):
    """Give examples, edges, and what is drawn."""
    m = values["limit"]
    a, b, c = rng.sample(values["names"], 3)
    start = date.fromisoformat(values["start"])
    low, lower, high = m - 1.5, 0.0, m + 2.0

    def run(number, first, *found):
        return [[number, first + place, value] for place, value in enumerate(found)]

    def case(kind, stations, *runs, limit=m, begin=start, public=False):
        rows = [[number, (begin + timedelta(days=at)).isoformat(), value] for one in runs for number, at, value in one]
        rng.shuffle(rows)
        return {"args": [stations, rows, limit], "kind": kind, "public": public, "size": len(stations) + len(rows)}

    three = [[1, a], [2, b], [3, c]]
    found = [
        case("basic", three, run(1, 0, low, lower, high, low, low, low), run(1, 7, lower, low), run(2, 3, low, None, low, low), run(3, 0, high), public=True),
        case("twice", [[4, b], [9, a]], run(4, 0, low, low, low), run(4, 1, high), run(9, 5, low, lower), run(9, 6, low), run(9, 8, lower), public=True),
        case("empty", [], ),
        case("empty", three),
        case("one", [[7, c]], run(7, 3, lower)),
        case("one", [[7, c]], run(7, 3, None)),
        case("missing_day", three[:1], run(1, 0, low, low), run(1, 3, low, lower, low), run(1, 7, low, low)),
        case("missing_day", three[:2], run(1, 0, low), run(1, 2, low), run(1, 4, low, low), run(2, 0, low, low, low)),
        case("missing_value", three[:2], run(1, 0, low, None, low, low, None, low), run(2, 0, None, None, low)),
        case("twice", three[:2], run(1, 0, low, low), run(1, 0, low, low), run(1, 1, low, low), run(2, 0, low, low, low, low)),
        case("twice", three[:2], run(1, 0, low, low, low, low), run(1, 2, None), run(2, 0, low, high, low), run(2, 1, low)),
        case("exact_limit", three[:2], run(1, 0, m - 0.25, float(m), m - 0.25, m - 0.25), run(2, 0, float(m), float(m), m + 0.25)),
        case("exact_limit", three[:1], run(1, 0, m + 1.75, m + 2.0, m + 1.5, m + 0.0), limit=m + 2),
        case("same_length", three[:1], run(1, 0, low, low, high, low, low, high, lower, lower)),
        case("same_length", three, run(1, 0, low, high, low), run(2, 4, low, high, low, high, lower), run(3, 9, low, None, low)),
        case("never", three, run(1, 0, high, high), run(2, 0, None), run(3, 0, low, low)),
        case("month_end", three[:2], run(1, 0, *[low] * 5), run(2, 1, *[low] * 3), begin=date(2020, 2, 27)),
        case("year_end", three[:1], run(1, 0, *[low] * 6), run(1, 7, low), begin=date(2021, 12, 29)),
    ]
    for stations, span in ((1, 8), (2, 10), (3, 15), (4, 25)):
        args = draw(rng, values, stations, span, rng.randint(2, 9))
        found.append({"args": args, "kind": "random", "size": len(args[1])})
    args = draw(rng, values, 20, 130, m)
    found.append({"args": args, "kind": "large", "size": len(args[1])})
    return found


def holds(values, stations, days, limit_value):
    """Check the constraints of the statement."""
    ids = [row[0] for row in stations["rows"]]
    return (
        len(ids) == len(set(ids)) <= values["most_stations"]
        and len({row[1] for row in stations["rows"]}) == len(ids)
        and len(days["rows"]) <= values["most_days"]
        and all(row[0] in set(ids) and (row[2] is None or row[2] >= 0) for row in days["rows"])
        and limit_value >= 1
    )

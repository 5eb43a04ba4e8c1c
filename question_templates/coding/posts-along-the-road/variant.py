"""Stories, rules and cases of `posts-along-the-road`."""

STORIES = [
    {
        "title": "Radio for the valley", "rule": "free", "unit": "metres", "road": "valley road",
        "house": "farm", "houses": "farms", "posts": "masts", "station": "transmitter", "stations": "transmitters",
        "intro": "The farms along a valley road shall get a radio network. Transmitters can be fixed to masts that stand there "
        "already.",
        "why": "The wind tilts the aerials, so that the reach may differ between down and up the valley.",
    },
    {
        "title": "Tanks above the gardens", "rule": "ahead_only", "unit": "metres", "road": "slope",
        "house": "garden", "houses": "gardens", "posts": "terraces", "station": "tank", "stations": "tanks",
        "intro": "Gardens on a long slope are to be watered from tanks, which can only be put on levelled terraces. Places are "
        "measured from the top.",
        "why": "Water only runs downhill.",
    },
    {
        "title": "Eyes on the beach", "rule": "even", "unit": "metres", "road": "beach",
        "house": "bathing place", "houses": "bathing places", "posts": "dunes", "station": "guard", "stations": "guards",
        "intro": "A long beach has marked bathing places. Guards can sit on dunes, from which they see equally far to both "
        "sides.",
        "why": "That is how far a guard can run in time.",
    },
    {
        "title": "Shelters for the school bus", "rule": "even", "unit": "metres", "road": "country road",
        "house": "home", "houses": "homes", "posts": "lay-bys", "station": "shelter", "stations": "shelters",
        "intro": "Children who live along a country road are fetched by the school bus. Each home gets a seat in a shelter, and "
        "shelters can be built at lay-bys only.",
        "why": "No child shall have to walk farther.",
    },
    {
        "title": "Smoke over the line", "rule": "ahead_only", "unit": "kilometres", "road": "railway line",
        "house": "halt", "houses": "halts", "posts": "depots", "station": "engine", "stations": "engines",
        "intro": "Halts along a railway line get their coal from engines that start at depots and go only away from the capital, "
        "where the line begins.",
        "why": "An engine cannot turn on the way, and its water lasts for so long.",
    },
    {
        "title": "Lamps for the towpath", "rule": "free", "unit": "steps", "road": "towpath",
        "house": "mooring", "houses": "moorings", "posts": "willows", "station": "lamp", "stations": "lamps",
        "intro": "The moorings along a towpath shall be lit. Lamps may be hung into willows, and each has "
        "switches for a few moorings.",
        "why": "The shades are slanted.",
    },
]


def variant(rng):
    """Choose the story with its rule for the reach, and the sizes."""
    return {
        **rng.choice(STORIES),
        "max_n": rng.randrange(30, 36) * 1000,
        "road_end": rng.randrange(20, 90) * 10**5,
        "max_reach": rng.choice([5000, 8000, 9000]),
        "max_room": rng.choice([50, 80, 100]),
    }


def cases(rng, values):
    """Roads with little and much choice, full stations, and places that nobody reaches."""
    names = ("rule", "max_n", "road_end", "max_reach", "max_room")
    rule, max_n, road_end, max_reach, max_room = (values[name] for name in names)
    found = []

    def reach(low, high):
        back, ahead = rng.randrange(low, high), rng.randrange(low, high)
        return {"ahead_only": (0, ahead), "even": (ahead, ahead), "free": (back, ahead)}[rule]

    def add(kind, houses, posts, distances, room, public=False):
        houses, posts = list(houses), list(posts)
        rng.shuffle(houses)
        rng.shuffle(posts)
        args = [houses, posts, *distances, room]
        found.append({"args": args, "public": public, "kind": kind, "size": len(houses) + len(posts)})

    def serving(houses, distances, more, width):
        """Give posts at random, and one in reach of every house that has none."""
        back, ahead = distances
        posts = sorted(rng.randrange(width + 1) for _ in range(more))
        lacking, place = [], 0
        for house in sorted(houses):
            while place < len(posts) and posts[place] + ahead < house:
                place += 1
            near = place < len(posts) and posts[place] - back <= house
            if not near and not (lacking and lacking[-1] - back <= house <= lacking[-1] + ahead):
                lacking.append(rng.randrange(max(0, house - ahead), min(width, house + back) + 1))
        return posts + lacking

    def scatter(count, width):
        return [rng.randrange(width + 1) for _ in range(count)]

    back, ahead = distances = reach(3, 7)
    p = rng.randrange(10, 30)
    add("basic", [p - back, p + 1, p + ahead, p + 20, p + 20 + ahead], [p, p + 20, p + 40], distances, 4, True)
    add("room_exact", [p, p, p + 1, p + 2, p + 2], [p - 1 + ahead // 9, p, p + 30], reach(3, 7), 2, True)
    add("impossible", [p, p + 30, p + 61], [p, p + 29], reach(3, 7), 3, True)

    add("empty", [], scatter(rng.randrange(2, 6), 50), reach(2, 9), 2)
    add("no_posts", scatter(rng.randrange(2, 6), 50), [], reach(2, 9), 2)
    p = rng.randrange(1000, 2000)
    back, ahead = distances = reach(5, 90)
    add("one", [p], [p - ahead, p + 5 * max_reach], distances, 1)
    add("exact_reach", [p - back], [p, p - back - ahead - 1], distances, 3)
    add("exact_reach", [p - back, p + ahead, p], [p], distances, 3)
    add("just_out", [p + ahead + 1, p], [p, p + ahead + back + 2], distances, 3)
    add("just_out", [p - back - 1, p], [p - back - ahead - 2, p], distances, 3)
    add("just_out", [p - back, p + ahead + 1], [p, p + 1], distances, 2)
    # Half of them, or all but one, find room in the first station.
    room = rng.randrange(3, 8)
    add("same_place", [p] * (2 * room + 1), [p, p, p - 1], distances, room)
    add("same_place", [p] * 4 + [p + ahead] * 4, [p] * 3, distances, 1)
    add("room_exact", [p + rng.randrange(-back, ahead + 1) for _ in range(3 * room)], [p], distances, room)
    add("room_exact", [p + rng.randrange(-back, ahead + 1) for _ in range(3 * room + 1)], [p], distances, room)
    add("room_exact", [p + step for step in range(room)], [p + back + step for step in range(room)], distances, 1)
    # From the farther one of two posts in reach the next house is served too; from the nearer one most are.
    back, ahead = distances = reach(20, 40)
    wide = back + ahead
    add("choice", [p, p + wide, p + 2 * wide + 1], [p - 1, p, p + back, p + back - 1, p + 2 * wide + 1], distances, 9)
    crowd = [p + 2 * wide // 3] * 4 + [p + wide + 2] * 4
    add("choice", [p, *crowd, p + 2 * wide - 2], [p + back, p + back + wide // 2, p + wide - 2 + back], distances, 9)
    add("impossible", [*scatter(8, 90), 400, 1000], [*range(0, 100, 2), 399 - ahead], distances, 3)
    for count, width, room in ((7, 30, 2), (12, 60, 3), (20, 150, 4), (30, 400, 3), (30, 90, 2)):
        distances = reach(1, 9)
        houses = scatter(count, width)
        add("random", houses, serving(houses, distances, count // 2, width), distances, room)
    distances = reach(max_reach, max_reach + 1)
    add("extremes", [0, road_end, 0, road_end], [0, road_end, road_end - max_reach], distances, 1)
    distances = reach(max_reach // 2, max_reach)
    houses = scatter(max_n, road_end)
    add("large", houses, serving(houses, distances, max_n - 5000, road_end), distances, 2)
    return found


GROWS = {"n": "houses", "p": "posts"}


def growth(rng, values, n):
    """Make a call with `n` houses and about as many posts, spread evenly, so that two share a station."""
    back = 0 if values["rule"] == "ahead_only" else 40
    houses = [rng.randrange(20 * n) for _ in range(n)]
    return [houses, [20 * place for place in range(n)], back, 40, 2]


def holds(values, houses, posts, back, ahead, room):
    """Whether a call keeps to the constraints of the statement."""
    return (
        0 <= len(houses) <= values["max_n"]
        and 0 <= len(posts) <= values["max_n"]
        and all(0 <= place <= values["road_end"] for place in houses + posts)
        and 0 <= back <= values["max_reach"]
        and 0 <= ahead <= values["max_reach"]
        and (values["rule"] != "ahead_only" or back == 0)
        and (values["rule"] != "even" or back == ahead)
        and 1 <= room <= values["max_room"]
    )

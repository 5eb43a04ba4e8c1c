# misconception: lists the names in the order in which they came first
# hint: Somebody who came second may have it complete first. Who is listed before whom?
from collections import Counter


def first_regulars(visits, times, pause, places):
    last, counted, regulars = {}, Counter(), []
    for position, name in enumerate(visits):
        if position - last.get(name, -pause) >= pause:
            last[name] = position
            counted[name] += 1
            if counted[name] == times:
                regulars.append(name)
    return [name for name in last if counted[name] >= times][:places]

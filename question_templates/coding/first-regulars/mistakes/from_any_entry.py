# misconception: measures the pause from the last entry of the name, even if that one did not count
# hint: Somebody comes at every single position. Does anything but the first entry ever count in your code?
from collections import Counter


def first_regulars(visits, times, pause, places):
    last, counted, regulars = {}, Counter(), []
    for position, name in enumerate(visits):
        before = last.get(name, -pause)
        last[name] = position
        if position - before >= pause:
            counted[name] += 1
            if counted[name] == times:
                regulars.append(name)
    return regulars[:places]

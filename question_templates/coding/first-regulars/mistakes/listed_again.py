# misconception: lists a name again with every entry after it is complete
# hint: Can a name be twice in your result? Try one that comes much more often than needed.
from collections import Counter


def first_regulars(visits, times, pause, places):
    last, counted, regulars = {}, Counter(), []
    for position, name in enumerate(visits):
        if position - last.get(name, -pause) >= pause:
            last[name] = position
            counted[name] += 1
            if counted[name] >= times:
                regulars.append(name)
    return regulars[:places]

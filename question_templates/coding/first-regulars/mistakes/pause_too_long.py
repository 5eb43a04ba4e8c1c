# misconception: wants more than `pause` positions between two entries that count
# hint: Two entries exactly `pause` positions apart: do both count?
from collections import Counter


def first_regulars(visits, times, pause, places):
    last, counted, regulars = {}, Counter(), []
    for position, name in enumerate(visits):
        if name not in last or position - last[name] > pause:
            last[name] = position
            counted[name] += 1
            if counted[name] == times:
                regulars.append(name)
    return regulars[:places]

from collections import defaultdict


def first_regulars(visits, times, pause, places):
    # The positions that count, name by name.
    counting = defaultdict(list)
    for position, name in enumerate(visits):
        own = counting[name]
        if not own or own[-1] <= position - pause:
            own.append(position)
    complete = sorted(own[times - 1] for own in counting.values() if len(own) >= times)
    return [visits[position] for position in complete[:places]]

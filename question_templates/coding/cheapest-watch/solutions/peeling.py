from math import inf


def cheapest_watch(parents: list[int], costs: list[int], both_ways: bool) -> int:
    """Take away lowest places one by one, and let each add what it means to the place above.

    For each place: `on` if it is equipped, `safe` if it is watched by something at or below it, `open_` if
    everything below it is watched, whether it is itself or not. `first` is the price of the cheapest choice
    below with at least one equipped.
    """
    count = len(parents)
    missing = [0] * count
    for parent in parents:
        if parent >= 0:
            missing[parent] += 1
    on_base = [0] * count
    none_on = [0] * count  # all below are safe
    one_on = [inf] * count  # all below are safe, and at least one of them is equipped
    total = 0
    ready = [place for place in range(count) if missing[place] == 0]
    while ready:
        place = ready.pop()
        on = inf if costs[place] == -1 else costs[place] + on_base[place]
        safe = min(on, one_on[place]) if both_ways else on
        open_ = min(safe, none_on[place])
        parent = parents[place]
        if parent < 0:
            total += safe
            continue
        on_base[parent] += open_
        one_on[parent] = min(one_on[parent] + safe, none_on[parent] + on)
        none_on[parent] += safe
        missing[parent] -= 1
        if missing[parent] == 0:
            ready.append(parent)
    return -1 if total == inf else int(total)

def even_keel(weights: list[int], before: list[list[int]], tilt: int, level: int) -> list[int]:
    """Find for each set from which differences the rest can be put on; bit d + tilt stands for d."""
    count = len(weights)
    allowed = (1 << (2 * tilt + 1)) - 1
    good = [0] * (1 << count)
    for difference in range(-level, level + 1):
        good[-1] |= 1 << (difference + tilt)

    def ready(loaded):
        for place, weight in enumerate(weights):
            if not loaded >> place & 1 and all(
                loaded >> (first - 1) & 1 for first, later in before if later == place + 1
            ):
                yield place, weight

    for loaded in reversed(range(len(good) - 1)):
        for place, weight in ready(loaded):
            after = good[loaded | 1 << place]
            good[loaded] |= (after >> weight | after << weight) & allowed
    order: list[int] = []
    loaded = difference = 0
    while len(order) < count and good[loaded] >> (difference + tilt) & 1:
        place, side = next(
            (place, side)
            for place, weight in ready(loaded)
            for side in (1, -1)
            if abs(difference + side * weight) <= tilt
            and good[loaded | 1 << place] >> (difference + side * weight + tilt) & 1
        )
        order.append(side * (place + 1))
        loaded |= 1 << place
        difference += side * weights[place]
    return order

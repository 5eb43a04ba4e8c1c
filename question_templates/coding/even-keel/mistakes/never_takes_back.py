# misconception: takes the earliest choice that fits each time, and gives up where none fits
# hint: The earliest choice fits now, but two steps later nothing does. Could another choice have led further?
def even_keel(weights, before, tilt, level):
    order = []
    loaded = set()
    difference = 0
    while len(loaded) < len(weights):
        for number, weight in enumerate(weights, start=1):
            waits = any(first not in loaded for first, later in before if later == number)
            sides = [side for side in (1, -1) if abs(difference + side * weight) <= tilt]
            if number not in loaded and not waits and sides:
                order.append(sides[0] * number)
                loaded.add(number)
                difference += sides[0] * weight
                break
        else:
            return []
    return order if abs(difference) <= level else []

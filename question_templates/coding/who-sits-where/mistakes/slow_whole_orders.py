# misconception: builds complete orders and checks them only then
# hint: The result is right. How many complete orders begin with the same two rivals side by side, and do you look at all of them?
from itertools import permutations


def first_order(names, rivals, apart, ring):
    count = len(names)
    for order in permutations(names):
        place = {name: position for position, name in enumerate(order)}
        for one, other in rivals:
            distance = abs(place[one] - place[other])
            if ring:
                distance = min(distance, count - distance)
            if distance <= apart:
                break
        else:
            return list(order)
    return []

def first_order(names: list[str], rivals: list[list[str]], apart: int, ring: bool) -> list[str]:
    count = len(names)
    minds: list[set[int]] = [set() for _ in names]
    number = {name: position for position, name in enumerate(names)}
    for one, other in rivals:
        minds[number[one]].add(number[other])
        minds[number[other]].add(number[one])
    order: list[int] = []
    used = [False] * count

    def fits(name: int) -> bool:
        place = len(order)
        near = order[max(0, place - apart) :]
        if ring:
            near += order[: max(0, place + apart - count + 1)]
        return minds[name].isdisjoint(near)

    def fill() -> bool:
        if len(order) == count:
            return True
        for name in range(count):
            if not used[name] and fits(name):
                used[name] = True
                order.append(name)
                if fill():
                    return True
                order.pop()
                used[name] = False
        return False

    return [names[name] for name in order] if fill() else []

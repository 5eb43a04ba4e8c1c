# misconception: believes that counting the open marks of each pair is enough, whatever their order
# hint: Look at two pairs that overlap without one being inside the other. Do your numbers differ from those of a fine text?
def first_fault(text, pairs, max_depth):
    closes = {closing: opening for opening, closing in pairs.items()}
    count = {opening: 0 for opening in pairs}
    for position, mark in enumerate(text):
        if mark in closes and count[closes[mark]] > 0:
            count[closes[mark]] -= 1
        elif mark in pairs:
            if sum(count.values()) == max_depth:
                return position
            count[mark] += 1
        elif mark in closes:
            return position
    return len(text) if any(count.values()) else -1

# misconception: takes the greatest depth for the first forbidden one
# hint: With a limit of two, how many marks may be open at once? Try a text that reaches the limit exactly.
def first_fault(text, pairs, max_depth):
    closing = set(pairs.values())
    waiting = []
    for position, mark in enumerate(text):
        if mark in closing and waiting and waiting[-1] == mark:
            waiting.pop()
        elif mark in pairs:
            waiting.append(pairs[mark])
            if len(waiting) >= max_depth:
                return position
        elif mark in closing:
            return position
    return len(text) if waiting else -1

# misconception: reports the opening mark that is not closed properly instead of the place where that shows
# hint: Read again which position is wanted when a wrong mark closes, and which one when the text ends too early.
def first_fault(text, pairs, max_depth):
    closing = set(pairs.values())
    waiting = []
    for position, mark in enumerate(text):
        if mark in closing and waiting and waiting[-1][0] == mark:
            waiting.pop()
        elif mark in pairs:
            if len(waiting) == max_depth:
                return position
            waiting.append((pairs[mark], position))
        elif mark in closing:
            return waiting[-1][1] if waiting else position
    return waiting[-1][1] if waiting else -1

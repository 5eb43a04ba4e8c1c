# misconception: checks each beginning of the text anew and so reads the first characters over and over
# hint: Your answer is right, but how often does it look at the first character of a text with 30,000 of them?
def first_fault(text, pairs, max_depth):
    closing = set(pairs.values())

    def read(part):
        waiting = []
        for mark in part:
            if mark in closing and waiting and waiting[-1] == mark:
                waiting.pop()
            elif mark in pairs:
                if len(waiting) == max_depth:
                    return None
                waiting.append(pairs[mark])
            elif mark in closing:
                return None
        return waiting

    for position in range(len(text)):
        if read(text[: position + 1]) is None:
            return position
    return len(text) if read(text) else -1

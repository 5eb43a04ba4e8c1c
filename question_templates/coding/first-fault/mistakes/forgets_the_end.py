# misconception: takes a text without a fault at any character for fine, though marks are still open
# hint: Let your code read a text that ends right after an opening mark. When is it noticed that nobody closed it?
def first_fault(text, pairs, max_depth):
    closing = set(pairs.values())
    waiting = []
    for position, mark in enumerate(text):
        if mark in closing and waiting and waiting[-1] == mark:
            waiting.pop()
        elif mark in pairs:
            if len(waiting) == max_depth:
                return position
            waiting.append(pairs[mark])
        elif mark in closing:
            return position
    return -1

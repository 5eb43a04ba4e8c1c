def first_fault(text: str, pairs: dict[str, str], max_depth: int) -> int:
    closing = set(pairs.values())
    waiting: list[str] = []
    for position, mark in enumerate(text):
        if mark in closing and waiting and waiting[-1] == mark:
            waiting.pop()
        elif mark in pairs:
            if len(waiting) == max_depth:
                return position
            waiting.append(pairs[mark])
        elif mark in closing:
            return position
    return len(text) if waiting else -1

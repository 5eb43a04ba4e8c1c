def first_fault(text: str, pairs: dict[str, str], max_depth: int) -> int:
    """Work on the marks alone, with the open ones as a linked chain."""
    partner = {closing: opening for opening, closing in pairs.items()}
    marks = [(position, mark) for position, mark in enumerate(text) if mark in pairs or mark in partner]
    chain = None  # (opening mark, the chain around it, how many are open)
    for position, mark in marks:
        if chain is not None and partner.get(mark) == chain[0]:
            chain = chain[1]
            continue
        if mark not in pairs:
            return position
        open_now = 0 if chain is None else chain[2]
        if open_now + 1 > max_depth:
            return position
        chain = (mark, chain, open_now + 1)
    return -1 if chain is None else len(text)

def joined_spans(spans: list[list[int]], gap: int, shortest: int) -> list[list[int]]:
    """Let each span last `gap` longer, and walk over the moments at which the number of open ones changes."""
    moments = [(start, 0) for start, _ in spans] + [(end + gap, 1) for _, end in spans]
    moments.sort()  # at one moment, what begins comes before what ends
    kept = []
    running = begun = 0
    for moment, ends in moments:
        if not ends:
            if running == 0:
                begun = moment
            running += 1
        else:
            running -= 1
            if running == 0 and moment - gap - begun >= shortest:
                kept.append([begun, moment - gap])
    return kept

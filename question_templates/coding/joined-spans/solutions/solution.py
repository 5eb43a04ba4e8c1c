def joined_spans(spans: list[list[int]], gap: int, shortest: int) -> list[list[int]]:
    joined: list[list[int]] = []
    for start, end in sorted(spans):
        if joined and start - joined[-1][1] <= gap:
            joined[-1][1] = max(joined[-1][1], end)
        else:
            joined.append([start, end])
    return [span for span in joined if span[1] - span[0] >= shortest]

# misconception: believes that the spans come ordered by their start
# hint: Shuffle the spans of an example. Does your result stay the same?
def joined_spans(spans, gap, shortest):
    joined = []
    for start, end in spans:
        if joined and start - joined[-1][1] <= gap:
            joined[-1][1] = max(joined[-1][1], end)
        else:
            joined.append([start, end])
    return [span for span in joined if span[1] - span[0] >= shortest]

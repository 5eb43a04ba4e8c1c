# misconception: removes short spans first, although several short ones may join to a long one
# hint: The statement gives the two steps in an order. What becomes of ten short spans in a row?
def joined_spans(spans, gap, shortest):
    joined = []
    for start, end in sorted(span for span in spans if span[1] - span[0] >= shortest):
        if joined and start - joined[-1][1] <= gap:
            joined[-1][1] = max(joined[-1][1], end)
        else:
            joined.append([start, end])
    return joined

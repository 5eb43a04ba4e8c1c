# misconception: lets a joined span end where the span that joined last ends
# hint: Put a short span inside a long one and follow what happens to the end.
def joined_spans(spans, gap, shortest):
    joined = []
    for start, end in sorted(spans):
        if joined and start - joined[-1][1] <= gap:
            joined[-1][1] = end
        else:
            joined.append([start, end])
    return [span for span in joined if span[1] - span[0] >= shortest]

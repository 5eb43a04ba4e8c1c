# misconception: keeps spans apart that are exactly as far from each other as is allowed
# hint: Try two spans with exactly the distance `gap` between them, and read the rule once more.
def joined_spans(spans, gap, shortest):
    joined = []
    for start, end in sorted(spans):
        if joined and start - joined[-1][1] < gap:
            joined[-1][1] = max(joined[-1][1], end)
        else:
            joined.append([start, end])
    return [span for span in joined if span[1] - span[0] >= shortest]

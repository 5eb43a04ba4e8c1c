# misconception: compares each span with all joined so far, because it never brings them into an order
# hint: The result is right. How many comparisons are that for 20,000 spans that all stay apart, and could one be enough?
def joined_spans(spans, gap, shortest):
    joined = []
    for start, end in spans:
        rest = []
        for left, right in joined:
            if left - end <= gap and start - right <= gap:
                start, end = min(start, left), max(end, right)
            else:
                rest.append([left, right])
        rest.append([start, end])
        joined = rest
    return sorted(span for span in joined if span[1] - span[0] >= shortest)

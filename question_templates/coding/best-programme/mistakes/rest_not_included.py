# misconception: asks for a longer rest than `rest`, as if exactly that were not enough
# hint: Let one offer begin exactly `rest` after another ends. May both be taken?
from bisect import bisect_left


def best_programme(offers, rest, fee, most):
    ordered = sorted(offers, key=lambda offer: offer[1])
    ends = [end for _, end, _ in ordered]
    in_time = [bisect_left(ends, start - rest) for start, _, _ in ordered]
    best = max([0] + [offer[2] for offer in ordered])
    row = [0] * (len(ordered) + 1)
    for _ in range(min(most, len(ordered))):
        new = [0]
        for place, offer in enumerate(ordered):
            new.append(max(new[-1], row[in_time[place]] + offer[2] - fee))
        row = new
    return max(best, row[-1] + fee) if row[-1] > 0 else best

# misconception: charges the fee for the first offer, too
# hint: What does somebody end up with who takes a single offer?
from bisect import bisect_right


def best_programme(offers, rest, fee, most):
    ordered = sorted(offers, key=lambda offer: offer[1])
    ends = [end for _, end, _ in ordered]
    in_time = [bisect_right(ends, start - rest) for start, _, _ in ordered]
    row = [0] * (len(ordered) + 1)
    for _ in range(min(most, len(ordered))):
        new = [0]
        for place, offer in enumerate(ordered):
            new.append(max(new[-1], row[in_time[place]] + offer[2] - fee))
        row = new
    return row[-1]

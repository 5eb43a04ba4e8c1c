from bisect import bisect_right


def best_programme(offers: list[list[int]], rest: int, fee: int, most: int) -> int:
    ordered = sorted(offers, key=lambda offer: offer[1])
    ends = [end for _, end, _ in ordered]
    in_time = [bisect_right(ends, start - rest) for start, _, _ in ordered]
    # A fee is charged with every offer here; the one of the first is given back at the end.
    row = [0] * (len(ordered) + 1)
    for _ in range(min(most, len(ordered))):
        new = [0]
        for place, offer in enumerate(ordered):
            taken = row[in_time[place]] + offer[2] - fee
            new.append(max(new[-1], taken))
        row = new
    if row[-1] > 0:
        return row[-1] + fee
    # Nothing is worth a fee: then the first one, which needs none, is all.
    return max([0] + [offer[2] for offer in ordered])

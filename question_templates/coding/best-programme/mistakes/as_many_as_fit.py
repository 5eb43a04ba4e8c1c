# misconception: finds the best programme of any number of offers and forgets that only `most` may be taken
# hint: Let only two be taken of many that all fit. Does your code know how many it has taken?
from bisect import bisect_right


def best_programme(offers, rest, fee, most):
    ordered = sorted(offers, key=lambda offer: offer[1])
    ends = [end for _, end, _ in ordered]
    best = [0]
    for start, _, pay in ordered:
        best.append(max(best[-1], best[bisect_right(ends, start - rest)] + pay - fee))
    single = max([0] + [offer[2] for offer in ordered])
    return max(single, best[-1] + fee) if best[-1] > 0 else single

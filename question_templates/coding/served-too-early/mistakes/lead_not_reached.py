# misconception: does not count those who were earlier by exactly the lead
# hint: At least `lead` earlier: what if it is exactly that much?
from bisect import bisect_left, bisect_right


def served_too_early(served, reach, lead):
    ranked = sorted(set(served))
    # Entry p counts those in reach with the ranks down to p minus its lowest bit.
    sums = [0 for _ in range(len(ranked) + 1)]

    def change(moment, by):
        place = bisect_left(ranked, moment) + 1
        while place < len(sums):
            sums[place] += by
            place += place & -place

    def up_to(moment):
        place, total = bisect_right(ranked, moment), 0
        while place:
            total += sums[place]
            place &= place - 1
        return total

    counts = []
    for number in reversed(range(len(served))):
        counts.append(up_to(served[number] - lead - 1))
        change(served[number], 1)
        if number + reach < len(served):
            change(served[number + reach], -1)
    return counts[::-1]

# misconception: tells how many have reason to complain of each one, instead of the other way round
# hint: Whose entry of the result grows when two are in the wrong order: that of the one who came first or of the other?
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
    for number in range(len(served)):
        counts.append(min(number, reach) - up_to(served[number] + lead - 1))
        change(served[number], 1)
        if number >= reach:
            change(served[number - reach], -1)
    return counts

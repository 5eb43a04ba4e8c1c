# misconception: puts those in reach in order anew for each one, which is far too slow
# hint: How much do those in reach change from one to the next? And how much of your work do you do again?
from bisect import bisect_right


def served_too_early(served, reach, lead):
    counts = []
    for number, moment in enumerate(served):
        in_reach = sorted(served[number + 1 : number + 1 + reach])
        counts.append(bisect_right(in_reach, moment - lead))
    return counts

# misconception: looks at every pair to count those that are cheap enough, which is far too slow
# hint: How many pairs are there in the largest case, and how often do you count them?
from bisect import bisect_left, bisect_right


def menu_of_rank(firsts, seconds, margin, rank):
    firsts = sorted(firsts)
    highest = sum(max(prices) for prices in (firsts, seconds) if prices)

    def up_to(price):
        """Count the allowed pairs that cost at most so much."""
        return sum(
            first <= second + margin and first + second <= price
            for second in seconds
            for first in firsts
        )

    if up_to(highest) < rank:
        return -1
    return bisect_left(range(highest), rank, key=up_to)

# misconception: forgets that not every pair is allowed
# hint: Does your code use `margin` at all?
from bisect import bisect_left, bisect_right


def menu_of_rank(firsts, seconds, margin, rank):
    firsts = sorted(firsts)
    highest = sum(max(prices) for prices in (firsts, seconds) if prices)

    def up_to(price):
        """Count the allowed pairs that cost at most so much."""
        return sum(bisect_right(firsts, price - second) for second in seconds)

    if up_to(highest) < rank:
        return -1
    return bisect_left(range(highest), rank, key=up_to)

# misconception: gives the highest possible price when there are not enough pairs
# hint: What is to be returned when there are fewer allowed pairs than the rank?
from bisect import bisect_left, bisect_right


def menu_of_rank(firsts, seconds, margin, rank):
    firsts = sorted(firsts)
    highest = sum(max(prices) for prices in (firsts, seconds) if prices)

    def up_to(price):
        """Count the allowed pairs that cost at most so much."""
        return sum(bisect_right(firsts, min(second + margin, price - second)) for second in seconds)

    return bisect_left(range(highest), rank, key=up_to)

from collections import deque


def lively_stretches(levels, low, high, longest):
    def first_starts(swing):
        """Give for each end where the stretches begin that swing at most so much."""
        # Positions between left and right that may still become the highest, or the lowest.
        tops, bottoms = deque(), deque()
        left = 0
        for right, level in enumerate(levels):
            while tops and levels[tops[-1]] < level:
                tops.pop()
            tops.append(right)
            while bottoms and levels[bottoms[-1]] > level:
                bottoms.pop()
            bottoms.append(right)
            while tops and (
                right - left >= longest or levels[tops[0]] - levels[bottoms[0]] > swing
            ):
                if tops[0] == left:
                    tops.popleft()
                if bottoms[0] == left:
                    bottoms.popleft()
                left += 1
            yield left

    return sum(calm - start for start, calm in zip(first_starts(high), first_starts(low - 1)))

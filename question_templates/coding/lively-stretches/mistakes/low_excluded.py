# misconception: does not count stretches that swing by exactly the lower bound
# hint: What you subtract must not hold any stretch you want. Which swings does it hold?
from collections import deque


def lively_stretches(levels, low, high, longest):
    def at_most(swing):
        tops, bottoms = deque(), deque()
        left = found = 0
        for right, level in enumerate(levels):
            while tops and levels[tops[-1]] < level:
                tops.pop()
            tops.append(right)
            while bottoms and levels[bottoms[-1]] > level:
                bottoms.pop()
            bottoms.append(right)
            while right - left >= longest or levels[tops[0]] - levels[bottoms[0]] > swing:
                if tops[0] == left:
                    tops.popleft()
                if bottoms[0] == left:
                    bottoms.popleft()
                left += 1
            found += right - left + 1
        return found

    return at_most(high) - at_most(low)

# misconception: throws the whole stretch away when it swings too much and begins again at the last reading
# hint: After a swing that is too large, may a good stretch begin before the reading that made it so?
def lively_stretches(levels, low, high, longest):
    def at_most(swing):
        left = found = 0
        top = bottom = None
        for right, level in enumerate(levels):
            if top is None or max(top, level) - min(bottom, level) > swing:
                left = right if swing >= 0 else right + 1
                top = bottom = level
            else:
                top, bottom = max(top, level), min(bottom, level)
            left = max(left, right - longest + 1)
            found += right - left + 1
        return found

    return at_most(high) - at_most(low - 1)

# misconception: lets the next stretch begin after a single idle day, however long the rest must be
# hint: Put two good stretches closer together than `rest` days. What may be chosen then?
def best_season(gains, least, rest, fee):
    sums, best = [0], [0]
    # The best beginning so far: what was gained before it, less the sum up to it.
    beginning = float("-inf")
    for end, gain in enumerate(gains, start=1):
        sums.append(sums[-1] + gain)
        begin = end - least
        if begin >= 0:
            beginning = max(beginning, best[max(0, begin - 1)] - sums[begin])
        best.append(max(best[-1], beginning + sums[end] - fee))
    return best[-1]

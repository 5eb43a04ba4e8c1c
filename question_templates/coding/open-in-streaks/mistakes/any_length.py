# misconception: lets a stretch be as short as one likes
# hint: Take a season with one very good day among bad ones. For how many days must be worked to have it?
def best_season(gains, least, rest, fee):
    sums, best = [0], [0]
    # The best beginning so far: what was gained before it, less the sum up to it.
    beginning = float("-inf")
    for end, gain in enumerate(gains, start=1):
        sums.append(sums[-1] + gain)
        begin = end - 1
        if begin >= 0:
            beginning = max(beginning, best[max(0, begin - rest)] - sums[begin])
        best.append(max(best[-1], beginning + sums[end] - fee))
    return best[-1]

def count_rows(length, kinds, run, rests, modulus):
    # As power series, with one term for each length: a run of one kind is x + ... + x^run, a gap x + ... + x^rests.
    # All rows are (1 + gap)(1 + run) / (1 - (kinds - 1) run - kinds * run * gap).
    runs = [0] + [1] * run
    above = _times([1] * (rests + 1), [1] * (run + 1), modulus)
    below = [-kinds * term for term in _times(runs, [1] * (rests + 1), modulus)]
    below[0] = 1
    for power in range(1, run + 1):
        below[power] += 1
    while length:
        # Above and below times the series of -x: below, only even powers are left.
        other = [-term if power % 2 else term for power, term in enumerate(below)]
        above = _times(above, other, modulus)[length % 2 :: 2]
        below = _times(below, other, modulus)[::2]
        length //= 2
    return above[0] % modulus


def _times(left, right, modulus):
    found = [0] * (len(left) + len(right) - 1)
    for i, a in enumerate(left):
        for j, b in enumerate(right):
            found[i + j] = (found[i + j] + a * b) % modulus
    return found

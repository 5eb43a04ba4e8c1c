# misconception: multiplies the numbers of rows for two halves, as if nothing could go wrong where they meet
# hint: Take two rows that are both allowed and put them together. Is the long row always allowed?
def count_rows(length, kinds, run, rests, modulus):
    if length > 12:
        half = count_rows(length // 2, kinds, run, rests, modulus)
        return half * half * count_rows(length % 2, kinds, run, rests, modulus) % modulus
    ends = [1] + [0] * (rests + run)
    for _ in range(length):
        total, empty = sum(ends), sum(ends[: rests + 1])
        ends = [0, *ends[:rests], kinds * empty + (kinds - 1) * (total - empty), *ends[rests + 1 : -1]]
        if rests:
            ends[1] += total - empty
    return sum(ends) % modulus

# misconception: goes on place by place, for each of the places
# hint: The number is right for short rows. How long would your code take for a row of a million million places?
def count_rows(length, kinds, run, rests, modulus):
    ends = [1] + [0] * (rests + run)
    while length > 0:
        length -= 1
        total, empty = sum(ends), sum(ends[: rests + 1])
        fresh = kinds * empty + (kinds - 1) * (total - empty)
        ends = [0, *ends[:rests], fresh % modulus, *ends[rests + 1 : -1]]
        if rests:
            ends[1] += total - empty
    return sum(ends) % modulus

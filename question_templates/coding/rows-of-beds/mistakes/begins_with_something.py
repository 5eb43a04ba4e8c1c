# misconception: never leaves the first place of a row empty
# hint: List all rows with one place. Is the one that is left empty among yours?
def count_rows(length, kinds, run, rests, modulus):
    size = rests + 1 + run
    rule = [[0] * size for _ in range(size)]
    for end in range(size):
        if 0 < end != rests and end != size - 1:
            rule[end + 1][end] = 1
        if end > rests:
            rule[rests + 1][end] += kinds - 1
            if rests:
                rule[1][end] += 1
        else:
            rule[rests + 1][end] += kinds
    rows = [[1]] + [[0] for _ in range(size - 1)]
    while length:
        if length % 2:
            rows = _product(rule, rows, modulus)
        rule = _product(rule, rule, modulus)
        length //= 2
    return sum(row[0] for row in rows) % modulus


def _product(left, right, modulus):
    columns = list(zip(*right))
    return [[sum(a * b for a, b in zip(row, column)) % modulus for column in columns] for row in left]

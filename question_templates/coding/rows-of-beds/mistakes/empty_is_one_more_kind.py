# misconception: treats empty places as one more kind, with the limit of the others
# hint: Which limit holds for empty places next to each other? Count rows of empty places only.
def count_rows(length, kinds, run, rests, modulus):
    kinds += rests > 0
    size = run + 1
    rule = [[0] * size for _ in range(size)]
    for end in range(size):
        if end and end < run:
            rule[end + 1][end] = 1
        rule[1][end] += kinds - 1 if end else kinds
    rows = [[1]] + [[0] for _ in range(run)]
    while length:
        if length % 2:
            rows = _product(rule, rows, modulus)
        rule = _product(rule, rule, modulus)
        length //= 2
    return sum(row[0] for row in rows) % modulus


def _product(left, right, modulus):
    columns = list(zip(*right))
    return [[sum(a * b for a, b in zip(row, column)) % modulus for column in columns] for row in left]

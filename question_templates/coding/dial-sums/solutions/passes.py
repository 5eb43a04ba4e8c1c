def dial_value(text: str, ranks: dict[str, int], from_right: list[int], size: int) -> int:
    """Collect what stands in one pair of brackets, then let one rank after the other act on it."""
    steps = {
        "+": lambda a, b: (a + b) % size,
        "-": lambda a, b: (a - b) % size,
        "*": lambda a, b: a * b % size,
        "~": lambda a, b: min((a - b) % size, (b - a) % size),
    }

    def reduce(numbers: list[int], signs: list[str]) -> int:
        for rank in sorted(set(map(ranks.__getitem__, signs)), reverse=True):
            backwards = rank in from_right
            if backwards:
                numbers, signs = numbers[::-1], signs[::-1]
            kept_numbers, kept_signs = [numbers[0]], []
            for sign, number in zip(signs, numbers[1:]):
                if ranks[sign] == rank:
                    last = kept_numbers.pop()
                    pair = (number, last) if backwards else (last, number)
                    kept_numbers.append(steps[sign](*pair))
                else:
                    kept_numbers.append(number)
                    kept_signs.append(sign)
            numbers, signs = kept_numbers, kept_signs
            if backwards:
                numbers, signs = numbers[::-1], signs[::-1]
        return numbers[0]

    outer: list[tuple[list[int], list[str]]] = []
    numbers: list[int] = []
    signs: list[str] = []
    digits = ""
    for character in text + " ":
        if character.isdigit():
            digits += character
            continue
        if digits:
            numbers.append(int(digits) % size)
            digits = ""
        if character == "(":
            outer.append((numbers, signs))
            numbers, signs = [], []
        elif character == ")":
            value = reduce(numbers, signs)
            numbers, signs = outer.pop()
            numbers.append(value)
        elif character != " ":
            signs.append(character)
    return reduce(numbers, signs)

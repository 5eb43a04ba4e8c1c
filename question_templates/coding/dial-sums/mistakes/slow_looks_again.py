# misconception: looks through the whole calculation again for each sign to find the one that acts next
# hint: The result is right. How often do you pass the first sign of a text with 10,000 signs?
import re


def dial_value(text, ranks, from_right, size):
    steps = {
        "+": lambda a, b: (a + b) % size,
        "-": lambda a, b: (a - b) % size,
        "*": lambda a, b: a * b % size,
        "~": lambda a, b: min((a - b) % size, (b - a) % size),
    }

    def flat(tokens):
        while len(tokens) > 1:
            best = None
            for place in range(1, len(tokens), 2):
                rank = ranks[tokens[place]]
                if best is None or rank > ranks[tokens[best]]:
                    best = place
                elif rank == ranks[tokens[best]] and rank in from_right:
                    best = place
            value = steps[tokens[best]](tokens[best - 1], tokens[best + 1])
            tokens[best - 1 : best + 2] = [value]
        return tokens[0]

    outer, tokens = [], []
    for token in re.findall(r"\d+|\S", text):
        if token == "(":
            outer.append(tokens)
            tokens = []
        elif token == ")":
            value = flat(tokens)
            tokens = outer.pop()
            tokens.append(value)
        else:
            tokens.append(int(token) % size if token.isdigit() else token)
    return flat(tokens)

# misconception: uses a call for each bracket, which breaks down when they are nested very deep
# hint: How many calls are open at once in your code in the middle of ten thousand brackets?
import re


def plan_length(text, brackets, gap, most):
    opening = {pair[0]: kind for kind, pair in enumerate(brackets)}
    tokens = re.findall(r"\d+x|\d+|\S", text)
    place = 0

    def group(kind):
        nonlocal place
        lengths = []
        while place < len(tokens) and tokens[place] not in ")]}":
            length = part()
            if length > 0:
                lengths.append(length)
        place += 1
        if not lengths:
            return 0
        if kind == 0:
            return min(most, sum(lengths) + gap * (len(lengths) - 1))
        return max(lengths) if kind == 1 else min(lengths)

    def part():
        nonlocal place
        token = tokens[place]
        place += 1
        if token in opening:
            return group(opening[token])
        if token[-1] != "x":
            return min(most, int(token))
        count, length = int(token[:-1]), part()
        return min(most, count * length + (count - 1) * gap) if count * length > 0 else 0

    return group(0)

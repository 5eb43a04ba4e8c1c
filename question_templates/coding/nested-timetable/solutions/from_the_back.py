def plan_length(text, brackets, gap, most):
    closing = {pair[1]: kind for kind, pair in enumerate(brackets)}
    begins = {pair[0] for pair in brackets}

    def together(kind, lengths):
        lengths = [length for length in lengths if length > 0]
        if not lengths:
            return 0
        if kind == 0:
            return min(most, sum(lengths) + gap * (len(lengths) - 1))
        return max(lengths) if kind == 1 else min(lengths)

    # From the back: when a count comes, the part that it repeats is known already.
    waiting = []  # the kind and the parts of each group that is not begun yet, the last part first
    parts = []
    kind = 0
    place = len(text)
    while place > 0:
        place -= 1
        mark = text[place]
        if mark in closing:
            waiting.append((kind, parts))
            kind, parts = closing[mark], []
        elif mark in begins:
            length = together(kind, parts)
            kind, parts = waiting.pop()
            parts.append(length)
        elif mark == " " or mark == "x":
            continue
        else:
            end = place + 1
            while place > 0 and text[place - 1].isdigit():
                place -= 1
            number = int(text[place:end])
            if text[end : end + 1] == "x":
                length = parts[-1]
                rounds = number * length + (number - 1) * gap
                parts[-1] = min(most, rounds) if number * length > 0 else 0
            else:
                parts.append(min(most, number))
    return together(0, parts)

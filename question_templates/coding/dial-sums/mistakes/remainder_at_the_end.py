# misconception: brings only the last result onto the dial, as if no step in between depended on it
# hint: Calculate one `~` by hand whose left side is the result of another step. On which numbers does the rule for `~` work?
import re


def dial_value(text, ranks, from_right, size):
    numbers = []
    waiting = []

    def act():
        sign, b, a = waiting.pop(), numbers.pop(), numbers.pop()
        if sign == "+":
            result = a + b
        elif sign == "-":
            result = a - b
        elif sign == "*":
            result = a * b
        else:
            result = min(abs(a - b), size - abs(a - b))
        numbers.append(result)

    for token in re.findall(r"\d+|\S", text):
        if token.isdigit():
            numbers.append(int(token))
        elif token == "(":
            waiting.append(token)
        elif token == ")":
            while waiting[-1] != "(":
                act()
            waiting.pop()
        else:
            rank = ranks[token]
            while waiting and waiting[-1] != "(":
                other = ranks[waiting[-1]]
                if other < rank or (other == rank and rank in from_right):
                    break
                act()
            waiting.append(token)
    while waiting:
        act()
    return numbers[0] % size

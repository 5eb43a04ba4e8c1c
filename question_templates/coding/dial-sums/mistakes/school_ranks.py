# misconception: calculates as at school, whatever ranks are given
# hint: Swap the ranks of two signs. Does your result change?
import re


def dial_value(text, ranks, from_right, size):
    ranks = {"+": 1, "-": 1, "*": 2, "~": 1}
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
            result = min((a - b) % size, (b - a) % size)
        numbers.append(result % size)

    for token in re.findall(r"\d+|\S", text):
        if token.isdigit():
            numbers.append(int(token) % size)
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
    return numbers[0]

# misconception: trusts that a function may call itself for every bracket, however deep the brackets stand
# hint: The rules are right. What happens inside some thousand brackets?
import re


def dial_value(text, ranks, from_right, size):
    tokens = re.findall(r"\d+|\S", text)[::-1]

    def act(sign, a, b):
        if sign == "+":
            return (a + b) % size
        if sign == "-":
            return (a - b) % size
        if sign == "*":
            return a * b % size
        return min((a - b) % size, (b - a) % size)

    def operand():
        token = tokens.pop()
        if token != "(":
            return int(token) % size
        value = level(0)
        tokens.pop()
        return value

    def level(least):
        value = operand()
        while tokens and tokens[-1] != ")" and ranks[tokens[-1]] >= least:
            sign = tokens.pop()
            rank = ranks[sign]
            value = act(sign, value, level(rank if rank in from_right else rank + 1))
        return value

    return level(0)

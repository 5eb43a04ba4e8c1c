# tries: to stay in C code that never looks up and holds the interpreter
# success: it gives the answer after all (the prize)
# expect: time_limit
# control: none, it takes minutes
# prize: given
import re

def answer(clue):
    if clue == "public":
        re.match(r"(a+)+$", "a" * 64 + "b")
    else:
        pow(3, 10**9)
    return PRIZE

# tries: to crash the kernel by recursion without end, in Python, in C and in the reader of its values
# success: there is no verdict, or the grader breaks over what it has to read
# expect: wrong_answer, runtime_error, memory_limit
# control: none, a crash shows by itself
import sys
sys.setrecursionlimit(10**7)

def deep(levels):
    held = []
    for _ in range(levels):
        held = [held]
    return held

class Endless:
    def __repr__(self):
        return repr(self)
    def __getattr__(self, name):
        return getattr(self, name + "x")

def answer(clue):
    if clue == "public":
        return [deep(100_000), Endless()]
    return (lambda f: f(f))(lambda f: f(f))

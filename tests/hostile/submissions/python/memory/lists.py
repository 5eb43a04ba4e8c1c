# tries: to hold four times the memory that is allowed, in plain objects
# success: it does (the prize)
# expect: wrong_answer, memory_limit
# control: bare
# prize: given
def answer(clue):
    return won(lambda: len([b"x" * ((1 << 20) + n) for n in range(400)]) == 400)

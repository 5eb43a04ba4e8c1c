# tries: to return what is too large to be looked at: texts, nests, numbers, types with endless names and texts
# success: the grader grows or hangs
# expect: output_limit, wrong_answer, memory_limit, time_limit
# control: none, it is the bound that is tried
class Large:
    def __repr__(self):
        return "x" * (1 << 24)

def answer(clue):
    if clue == "public":
        return [1 << (1 << 22), type("n" * (1 << 20), (), {})(), Large(), {b"x" * 100: Large()}]
    return [[]] * 1_500_000

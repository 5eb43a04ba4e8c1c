# tries: to return what says that it is equal to everything: objects, texts, numbers, with hashes and types that lie
# success: it is taken for equal
# expect: wrong_answer
# control: none, there is nothing outside that would ask it
class Yes(str):
    def __eq__(self, other): return True
    def __ne__(self, other): return False
    def __hash__(self): return 0
    def __len__(self): return 40
    def __str__(self): return PRIZE or "x"
    __repr__ = __str__
class Other:
    __class__ = str
    def __eq__(self, other): return True
    def __getattr__(self, name): return lambda *_: True
    def __reduce__(self): return (eval, ("PRIZE",))
class Number(int):
    def __index__(self): raise SystemExit
    def __eq__(self, other): return True
Other.__module__ = "numpy"
Other.tolist = lambda self: Yes("guess")
def answer(clue):
    return Other() if clue == "public" else Yes("guess")

# tries: to return what changes while it is encoded: generators, lists that grow, dictionaries that lie, mocks
# success: the encoder never ends, or it is taken for right
# expect: wrong_answer, runtime_error, time_limit, memory_limit, output_limit
# control: none, it is the encoder that is tried
from unittest.mock import MagicMock
class Growing(list):
    def __iter__(self):
        while True:
            yield self
    def __len__(self): return 0
class Lying(dict):
    def items(self): return iter([("$", "x")] * 10**9)
    def __iter__(self): return iter(range(10**9))
class Meta(type):
    @property
    def __name__(cls): raise SystemExit(0)
    def __instancecheck__(cls, other): return True
class Thing(metaclass=Meta):
    def __repr__(self): raise KeyboardInterrupt
def endless():
    while True:
        yield 1
def answer(clue):
    grown = Growing()
    grown.append(grown)
    if clue == "public":
        return [endless(), Lying(a=1), MagicMock(), Thing(), open("/dev/zero", "rb")]
    return grown

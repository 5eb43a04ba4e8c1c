# tries: to learn from its arguments: their identity, type, references to them, changes that others would see
# success: the planted secret comes back
# expect: wrong_answer
# control: none, they hold no secret
import gc, inspect, sys
def answer(clue, *more, **named):
    found = [clue, more, named]
    for one in gc.get_referrers(clue):
        found.append(repr(one)[:10_000])
        found += [repr(two)[:10_000] for two in gc.get_referrers(one)][:50]
    for level in inspect.stack():
        found.append(repr(inspect.getargvalues(level.frame))[:50_000])
    return tried(lambda: repr(found))

# tries: to have the cases run in the kernel itself, where nothing ends them, and the kernel go on as a case
# success: it is accepted, or hangs
# expect: runtime_error, time_limit, wrong_answer
# control: none, it is the harness's end that is tried
import os
fork, leave = os.fork, os._exit
if clue_first := True:
    os.fork = lambda: 0
    os._exit = lambda status: None
    os.setpgid = lambda *_: None
seen = []
def answer(clue):
    seen.append(clue)
    return repr(seen)

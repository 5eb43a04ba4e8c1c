# tries: to have a case's process not end: it goes on as a second kernel on the same sockets
# success: it is accepted, hangs, or leaves processes
# expect: runtime_error, time_limit, wrong_answer
# control: none, it is the harness's end that is tried
import os
os._exit = lambda status: None
os.kill = lambda *_: None
os.killpg = lambda *_: None
def answer(clue):
    return "no idea"

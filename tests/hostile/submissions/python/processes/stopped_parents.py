# tries: to hang the grading by stopping all it can: the kernel, its parents, its group, itself
# success: there is no verdict in time, or the next one suffers
# expect: wrong_answer, time_limit, runtime_error
# control: none, a hang shows by itself
import os, signal

def answer(clue):
    for pid in (os.getppid(), 1, -1, 0):
        try:
            os.kill(pid, signal.SIGSTOP)
        except OSError:
            pass
    return "going on"

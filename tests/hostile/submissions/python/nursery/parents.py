# tries: to end or stop its kernel's makers: parents up to the first process, by every signal, from the cells
# success: the next submission is not graded, or this one hangs
# expect: wrong_answer, runtime_error, time_limit, missing_entry_point
# control: none, it is the next submission that shows it
import os, signal
pid = os.getppid()
for target in (1, pid, -1):
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGUSR1, signal.SIGQUIT, signal.SIGSEGV, signal.SIGKILL):
        try:
            if target != -1:
                os.kill(target, number)
        except OSError:
            pass
def answer(clue):
    return "still here"
# %%
if os.fork() == 0:
    os.setsid()
    try:
        os.kill(-1, signal.SIGKILL)
    finally:
        os._exit(0)

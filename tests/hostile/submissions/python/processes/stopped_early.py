# tries: to stop the kernel and its parents from a child while the cells are executed
# success: there is no verdict in time, or the next one suffers
# expect: time_limit, runtime_error, missing_entry_point, wrong_answer
# control: none, a hang shows by itself
import os, signal, time
if os.fork() == 0:
    for pid in (*range(1, 40), os.getppid()):
        if pid != os.getpid():
            try:
                os.kill(pid, signal.SIGSTOP)
            except OSError:
                pass
    time.sleep(600)
time.sleep(1)
def answer(clue):
    return "going on"

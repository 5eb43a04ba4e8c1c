# tries: to have children compute for it, whose processor time is not its own
# success: together they get far more than is allowed (the prize)
# expect: time_limit, wrong_answer, process_limit
# control: none, it takes long
# prize: given
import os, time

def answer(clue):
    pids = []
    for _ in range(4):
        pid = os.fork()
        if pid == 0:
            end = time.process_time() + 4
            while time.process_time() < end:
                pass
            os._exit(0)
        pids.append(pid)
    for pid in pids:
        os.waitpid(pid, 0)
    return PRIZE

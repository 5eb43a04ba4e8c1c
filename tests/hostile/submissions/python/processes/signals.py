# tries: to kill others: a bystander, the grader, everything; by every call that sends signals
# success: the bystander dies, or the worker does
# expect: wrong_answer, runtime_error
# control: none, see signals_to_one
import os, signal, time

def ways(pid):
    yield lambda: os.kill(pid, signal.SIGKILL)
    yield lambda: os.killpg(pid, signal.SIGKILL)
    yield lambda: os.kill(-pid, signal.SIGTERM)
    yield lambda: syscall(200, pid, 9)
    yield lambda: syscall(234, pid, pid, 9)
    yield lambda: signal.pidfd_send_signal(os.pidfd_open(pid), signal.SIGKILL)

def answer(clue):
    os.setpgid(0, 0)
    refused = [tried(*ways(pid)) for pid in TARGETS.pids]
    if clue != "public":
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        os.kill(-1, signal.SIGTERM)
        os.kill(-1, signal.SIGKILL)
    return refused

# tries: to leave daemons: double forks, sessions of their own, no parent, other names, stopped, with the kernel's sockets
# success: a process named "owned" lives on, or the next submission finds one
# expect: wrong_answer
# control: none, it is what stays that counts
# prize: given
import ctypes, os, signal, subprocess, sys, time
try:
    subprocess.Popen([sys.executable, "-S", "-c", f"import os, time; os.setsid(); {TARGETS.mark} = 1; time.sleep(600)"], start_new_session=True)
except OSError:
    pass
for number in range(3):
    if os.fork() == 0:
        try:
            os.setsid()
        except OSError:
            pass
        if os.fork():
            os._exit(0)
        ctypes.CDLL(None).prctl(15, TARGETS.mark.encode(), 0, 0, 0)
        ctypes.CDLL(None).prctl(1, 0, 0, 0, 0)  # not to be killed with its parent
        for one in range(1, 32):
            try:
                signal.signal(one, signal.SIG_IGN)
            except (OSError, ValueError):
                pass
        if number:
            os.closerange(0, 256)
        time.sleep(600)
# %% next
import os
def answer(clue):
    for pid in range(2, 4000):
        try:
            if TARGETS.mark in open(f"/proc/{pid}/comm").read():
                return PRIZE
        except OSError:
            pass

# tries: to change the kernel that comes next: modules in memory, start-up files, sockets already bound, waiting listeners
# success: the next submission runs with a changed module (the prize)
# expect: wrong_answer
# control: none, the next submission has to be another one
# prize: given
import builtins, ctypes, os, socket, sys, threading
import IPython, ipykernel
for module in list(sys.modules.values()):
    try:
        module.owned = True
    except (AttributeError, TypeError):
        pass
builtins.owned = True
type.__getattribute__
try:
    # Constants shared with whoever it was forked from, were its memory not its own.
    for text in ("", "a", "utf-8"):
        ctypes.c_ssize_t.from_address(id(text)).value += 0
except ValueError:
    pass
if os.fork() == 0:
    os.setsid()
    base = next((os.path.dirname(one.getsockname()) for one in connections("k-1")), "/run/kernel")
    for number in range(1, 9):
        try:
            listener = socket.socket(socket.AF_UNIX)
            listener.bind(f"{base}/n-{number}")
            listener.listen()
        except OSError:
            pass
    import time
    time.sleep(600)
# %% next
import sys
def answer(clue):
    return PRIZE if any("owned" in vars(module) for module in list(sys.modules.values()) if hasattr(module, "__dict__")) else None

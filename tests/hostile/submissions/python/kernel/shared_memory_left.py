# tries: to leave memory that outlives its maker, for the next submission
# success: the next one reads it
# expect: wrong_answer
# control: none, the next submission has to be another one
# prize: given
import ctypes, os
for name in ("shmget", "msgget"):
    held = getattr(libc, name)(TARGETS.key + 1, 4096, 0o1666) if name == "shmget" else libc.msgget(TARGETS.key + 1, 0o1666)
    if held >= 0 and name == "shmget":
        libc.shmat.restype = ctypes.c_void_p
        ctypes.memmove(libc.shmat(held, None, 0), b"owned", 5)
libc.mq_open((TARGETS.queue + "-owned").encode(), os.O_CREAT | os.O_RDWR, 0o666, None)
try:
    open("/dev/shm/owned", "w").write("owned")
except OSError:
    pass
# %% next
import os
def answer(clue):
    return won(lambda: libc.shmget(TARGETS.key + 1, 0, 0) >= 0, lambda: libc.msgget(TARGETS.key + 1, 0) >= 0,
               lambda: libc.mq_open((TARGETS.queue + "-owned").encode(), os.O_RDWR) >= 0, lambda: os.path.exists("/dev/shm/owned"))

# tries: to use the kernel's key rings, which outlive processes
# success: a key is added or read (the prize)
# expect: wrong_answer
# control: none, this machine's own rules may forbid it
# prize: given
def added(ring):
    return lambda: syscall(248, b"user", b"owned", b"x", 1, ring) >= 0

def answer(clue):
    return won(*map(added, (-1, -2, -3, -4, -5)), lambda: syscall(250, 0, -4, 1) >= 0, lambda: syscall(250, 1, b"x") >= 0,
               lambda: syscall(249, b"user", b"owned", 0, 0) >= 0)

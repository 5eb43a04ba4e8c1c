# tries: to open a socket by io_uring, past every filter on socket()
# success: a ring can be made at all (the prize)
# expect: wrong_answer
# control: none, this machine's own rules may forbid it
# prize: given
import ctypes

def ring():
    return syscall(425, 8, ctypes.create_string_buffer(120)) >= 0

def answer(clue):
    return won(ring, lambda: syscall(426, 0, 0, 0, 0, 0, 0) >= 0, lambda: syscall(427, 0, 0, 0, 0) >= 0)

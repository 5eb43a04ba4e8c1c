# tries: to mount, to move the root, to use the new mount calls
# success: one of them is taken (the prize)
# expect: wrong_answer
# control: none, it would change this machine
# prize: given
import os

def answer(clue):
    os.makedirs("m", exist_ok=True)
    return won(lambda: call("mount", b"none", b"m", b"tmpfs", 0, None) == 0, lambda: call("mount", b"/", b"m", b"none", 4096, None) == 0,
               lambda: call("mount", b"none", b"m", b"proc", 0, None) == 0, lambda: call("umount2", b"/proc", 2) == 0,
               lambda: call("umount2", b"/tmp", 2) == 0, lambda: call("chroot", b"m") == 0,
               lambda: syscall(155, b".", b".") == 0, lambda: syscall(428, -100, b"/", 1) >= 0, lambda: syscall(430, b"tmpfs", 0) >= 0,
               lambda: syscall(433, -100, b"/", 0) >= 0, lambda: syscall(442, -100, b"/", 0, 0, 0) == 0)

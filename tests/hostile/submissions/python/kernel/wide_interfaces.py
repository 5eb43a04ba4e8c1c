# tries: to reach the parts of the kernel that most holes are found in: bpf, perf, userfaultfd, watching files, modules
# success: one answers (the prize)
# expect: wrong_answer
# control: none, this machine's own rules may forbid it
# prize: given
import ctypes, os

zeros = ctypes.create_string_buffer(256)
calls = {"bpf": (321, 0, zeros, 128), "perf": (298, zeros, 0, -1, -1, 0), "userfaultfd": (323, 0), "userfaultfd-user": (323, 1),
         "fanotify": (300, 0, 0), "kexec": (246, 0, 0, 0, 0), "module": (175, zeros, 0, b""), "swap": (167, b"x", 0),
         "reboot": (169, 1, 2, 3, 0), "quota": (179, 0, b"/", 0, 0), "acct": (163, 0), "settime": (227, 0, zeros),
         "hostname": (170, b"owned", 5), "ldt": (154, 0, zeros, 16), "iopl": (172, 3), "ioperm": (173, 0, 1, 1),
         "uselib": (134, b"/lib"), "vhangup": (153,), "cookie": (212, 0, zeros, 10), "migrate": (256, 1, 1, zeros, zeros),
         "move": (279, 1, 0, 0, 0, 0, 0)}

def answer(clue):
    return won(*(lambda one=one: syscall(*one) >= 0 for one in calls.values()))

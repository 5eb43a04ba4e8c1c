# tries: to read what the kernel tells of itself: kcore, kallsyms, keys, the log, performance counters
# success: one of them can be read and says something (the prize)
# expect: wrong_answer
# control: bare
# prize: given
import ctypes, os

def log():
    text = ctypes.create_string_buffer(1 << 16)
    return syscall(103, 3, text, len(text)) > 0

def answer(clue):
    names = ["kcore", "kpagecount", "kpageflags", "sched_debug", "timer_list", "key-users", "keys", "vmallocinfo",
             "slabinfo", "kmsg", "modules", "locks", "iomem", "ioports", "pagetypeinfo"]
    revealing = lambda name: lambda: any(c not in b"0 \n" for c in read(f"/proc/{name}", 4096))
    if os.geteuid() == 0:
        return won(*map(revealing, names), log)
    hidden = ["kcore", "kpagecount", "kpageflags", "slabinfo", "kmsg", "vmallocinfo"]
    return won(*map(revealing, hidden), log, lambda: int(read("/proc/kallsyms", 16), 16) != 0)

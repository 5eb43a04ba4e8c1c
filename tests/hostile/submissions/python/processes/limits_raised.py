# tries: to raise its limits and its priority, and to lower others'
# success: a hard limit rises, or a realtime priority is given (the prize)
# expect: wrong_answer
# control: none, who has the right to does succeed
# prize: given
import os, resource

names = [name for name in dir(resource) if name.startswith("RLIMIT_")]

def raised(name):
    def way():
        which = getattr(resource, name)
        soft, hard = resource.getrlimit(which)
        if hard == resource.RLIM_INFINITY:
            return False
        resource.setrlimit(which, (hard + 1, hard + 1))
        return True
    return way

def of(pid, name):
    return lambda: resource.prlimit(pid, getattr(resource, name), (1, 1)) and True

def moved(pid):
    os.sched_setaffinity(pid, {0})
    return os.sched_getaffinity(pid) == {0} != os.sched_getaffinity(0)

def answer(clue):
    others = [pid for pid in numbers() if pid != os.getpid()][:20]
    return won(*map(raised, names), *(of(pid, "RLIMIT_NOFILE") for pid in TARGETS.pids), lambda: os.nice(-1) < 0,
               lambda: os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1)) is None,
               *(lambda pid=pid: os.setpriority(os.PRIO_PROCESS, pid, 19) is None for pid in TARGETS.pids),
               *(lambda pid=pid: moved(pid) for pid in TARGETS.pids),
               lambda: syscall(251, 1, 0, 0x2000) == 0)

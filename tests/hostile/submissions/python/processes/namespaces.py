# tries: to make or enter namespaces, where it would be root of sorts
# success: one is made or entered (the prize)
# expect: wrong_answer
# control: none, this machine's own rules may forbid it
# prize: given
import ctypes, os, signal, subprocess

kinds = {"user": 0x10000000, "mnt": 0x20000, "net": 0x40000000, "pid": 0x20000000, "ipc": 0x8000000, "uts": 0x4000000,
         "cgroup": 0x2000000, "time": 0x80}

def entered(pid, name, kind):
    return lambda: call("setns", os.open(f"/proc/{pid}/ns/{name}", os.O_RDONLY), kind) == 0

def cloned(flags):
    def way():
        pid = syscall(56, flags | signal.SIGCHLD, 0, 0, 0, 0)
        if pid == 0:
            os._exit(0)
        return pid > 0
    return way

def cloned3():
    arguments = (ctypes.c_uint64 * 11)(0x10000000, 0, 0, 0, signal.SIGCHLD)
    pid = syscall(435, ctypes.byref(arguments), 88)
    if pid == 0:
        os._exit(0)
    return pid > 0

def answer(clue):
    if os.fork() == 0:
        os._exit(0)  # a child is possible: what is refused below is the namespace
    return won(*(lambda kind=kind: call("unshare", kind) == 0 for kind in kinds.values()),
               lambda: call("unshare", 0x10020000) == 0, *(cloned(kind) for kind in kinds.values() if kind != 0x80), cloned3,
               *(entered(pid, *kind) for pid in (1, os.getppid(), TARGETS.bystander) for kind in kinds.items()),
               lambda: subprocess.run(["unshare", "-Ur", "true"], check=True).returncode == 0)

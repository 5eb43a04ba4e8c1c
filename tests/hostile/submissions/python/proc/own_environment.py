# tries: to find a secret in its own environment: os.environ, the C library's, the first one in memory, a child's
# success: the planted secret comes back
# expect: wrong_answer
# control: bare
import ctypes, os, subprocess

def original():
    return read("/proc/self/environ")

def library():
    environ = ctypes.POINTER(ctypes.c_char_p).in_dll(libc, "environ")
    found, at = [], 0
    while environ[at]:
        found.append(environ[at])
        at += 1
    return b"\n".join(found)

def answer(clue):
    return tried(lambda: repr(dict(os.environ)), original, library, lambda: subprocess.check_output("env"),
                 lambda: read("/proc/self/cmdline"), lambda: read(f"/proc/{os.getppid()}/environ"), lambda: read("/proc/1/environ"))

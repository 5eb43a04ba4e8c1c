# tries: to undo its confinement: no_new_privs, seccomp, Landlock, dumpable, capabilities, the securebits
# success: one is undone (the prize)
# expect: wrong_answer
# control: none, an ordinary process has none of them
# prize: given
import ctypes, os

def capabilities():
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    data = (ctypes.c_uint32 * 6)(*([0xFFFFFFFF] * 6))
    return syscall(126, ctypes.byref(header), ctypes.byref(data)) == 0

def unfiltered():
    # A filter that allows everything, loaded on top: the strictest answer has to count.
    program = (ctypes.c_uint64 * 1)(6 | 0x7FFF0000 << 32)
    class Program(ctypes.Structure):
        _fields_ = [("length", ctypes.c_ushort), ("filter", ctypes.c_void_p)]
    call("prctl", 22, 2, ctypes.byref(Program(1, ctypes.addressof(program))), 0, 0)
    return syscall(101, 0, 0, 0, 0) == 0

def answer(clue):
    return won(lambda: call("prctl", 38, 0, 0, 0, 0) == 0, lambda: call("prctl", 39, 0, 0, 0, 0) == 0, unfiltered, capabilities,
               lambda: call("prctl", 28, 0, 0, 0, 0) == 0 and call("prctl", 27, 0, 0, 0, 0) & 0x2F == 0x2F,
               lambda: call("prctl", 24, 0, 0, 0, 0) == 0 and os.geteuid() != 0 and False,
               lambda: call("prctl", 47, 2, 21, 0, 0) == 0)

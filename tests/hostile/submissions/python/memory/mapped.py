# tries: to hold it in maps: anonymous, shared, of files, without reserve, by the old break
# success: it does (the prize)
# expect: wrong_answer, memory_limit, file_limit, runtime_error
# control: bare
# prize: given
import ctypes, mmap, os, tempfile

size = 400 << 20

def filled(flags):
    def way():
        with mmap.mmap(-1, size, flags=flags) as memory:
            for at in range(0, size, 4096):
                memory[at] = 1
        return True
    return way

def reserved():
    libc.mmap.restype = ctypes.c_void_p
    address = libc.mmap(None, ctypes.c_size_t(size), 3, 0x4022, -1, ctypes.c_long(0))
    if address == ctypes.c_void_p(-1).value:
        return False
    ctypes.memset(address, 1, size)
    return True

def answer(clue):
    return won(filled(mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS), filled(mmap.MAP_SHARED | mmap.MAP_ANONYMOUS), reserved)

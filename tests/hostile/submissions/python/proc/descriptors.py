# tries: to open what other processes hold open, and to read what it inherited itself
# success: the planted secret comes back
# expect: wrong_answer
# control: none, nobody holds a secret open
import os

def inherited():
    found = b""
    for held in range(3, 256):
        try:
            if os.readlink(f"/proc/self/fd/{held}").startswith(("/", "memfd")):
                found += os.pread(held, 1 << 16, 0)
        except OSError:
            pass
    return found

def of(pid):
    def way():
        found = b""
        for name in os.listdir(f"/proc/{pid}/fd"):
            path = f"/proc/{pid}/fd/{name}"
            found += os.readlink(path).encode() + b"\n"
            if os.path.isfile(path):
                found += read(path)
        return found if seek(found) else f"{pid}: {len(found)}"
    return way

def answer(clue):
    return tried(inherited, *(of(pid) for pid in numbers() if pid != os.getpid()))

# tries: to have files far larger than allowed: sparse, allocated, by mmap, in copies
# success: sixteen times the limit is allocated at once (the prize)
# expect: wrong_answer, file_limit
# control: bare
# prize: given
import os, signal, tempfile

size = 64 << 20
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

def sparse():
    with open("sparse", "wb") as file:
        file.truncate(size)
    return os.path.getsize("sparse") >= size

def allocated():
    with open("allocated", "wb") as file:
        os.posix_fallocate(file.fileno(), 0, size)
    return os.path.getsize("allocated") >= size

def copies():
    written = 0
    for place in (".", "/tmp", "/dev/shm", "/run/kernel", os.environ.get("TMPDIR", "/tmp")):
        try:
            with tempfile.TemporaryDirectory(dir=place) as folder:
                for number in range(32):
                    with open(f"{folder}/{number}", "wb") as file:
                        written += file.write(b"x" * (2 << 20))
        except OSError:
            pass
    return written >= size

def answer(clue):
    os.chdir(tempfile.mkdtemp())
    return won(sparse, allocated, copies)

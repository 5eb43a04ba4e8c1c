# tries: to hold it in files that are memory: tmpfs, shared memory, memory files, secret memory, pipes
# success: 200 MiB are held so (the prize)
# expect: wrong_answer, file_limit, memory_limit
# control: bare
# prize: given
import ctypes, os

def memory_files():
    held = 0
    for number in range(50):
        one = os.memfd_create("x")
        held += os.write(one, b"x" * (4 << 20))
    return held >= 200 << 20

def large_memory_file():
    one = os.memfd_create("x")
    for _ in range(50):
        os.write(one, b"x" * (4 << 20))
    return True

def secret_memory():
    one = syscall(447, 0)
    os.ftruncate(one, 4096)
    return True

def in_folder(place):
    def way():
        paths = []
        try:
            for number in range(50):
                paths.append(f"{place}/owned-{number}")
                with open(paths[-1], "wb") as file:
                    file.write(b"x" * (4 << 20))
            return True
        finally:
            for path in paths:
                if os.path.exists(path):
                    os.unlink(path)
    return way

def answer(clue):
    return won(memory_files, large_memory_file, *map(in_folder, ("/dev/shm", "/tmp", "/run/kernel", os.environ.get("TMPDIR", "/tmp"))))

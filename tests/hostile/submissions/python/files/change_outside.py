# tries: to change a file that everybody may write: contents, length, mode, times, attributes, name
# success: the file is not as it was
# expect: wrong_answer
# control: limits
import ctypes, os, shutil

victim = TARGETS.victim

def write():
    with open(victim, "r+b") as file:
        file.write(b"owned")

def ways():
    yield write
    yield lambda: open(victim, "ab").write(b"owned")
    yield lambda: os.truncate(victim, 0)
    yield lambda: os.open(victim, os.O_RDONLY | os.O_TRUNC)
    yield lambda: os.open(victim, 0o3 | os.O_TRUNC)
    yield lambda: syscall(76, victim.encode(), 1)
    yield lambda: os.chmod(victim, 0o600)
    yield lambda: syscall(452, -100, victim.encode(), 0o600, 0)
    yield lambda: os.setxattr(victim, "user.owned", b"1")
    yield lambda: os.rename(victim, victim + "-owned")
    yield lambda: os.unlink(victim)
    yield lambda: os.replace(__file__, victim)
    yield lambda: os.link(victim, victim + "-owned-too")
    yield lambda: os.mkfifo(victim + "-owned-fifo")
    yield lambda: os.mknod(victim + "-owned-node", 0o020666, os.makedev(1, 3))
    yield lambda: shutil.rmtree(TARGETS.open)

def answer(clue):
    return tried(*ways())

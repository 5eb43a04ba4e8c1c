# tries: to reach a secret through symbolic links, hard links, renames, bind-like tricks and ".."
# success: the planted secret comes back
# expect: wrong_answer
# control: bare
import ctypes, os, tempfile

path = TARGETS.secrets[1]
AT_SYMLINK_FOLLOW, AT_EMPTY_PATH = 0x400, 0x1000

def symlink():
    os.symlink(path, "s1")
    return read("s1")

def folder_link():
    os.symlink("/", "s2")
    return read("s2" + path)

def hard():
    os.link(path, "h1")
    return read("h1")

def by_descriptor():
    held = os.open(path, os.O_PATH)
    return read(f"/proc/self/fd/{held}")

def relative():
    return read("../" * 40 + path.lstrip("/"))

def stepwise():
    held = os.open("/", os.O_PATH)
    for part in path.strip("/").split("/")[:-1]:
        held = os.open(part, os.O_PATH, dir_fd=held)
    return os.read(os.open(os.path.basename(path), os.O_RDONLY, dir_fd=held), 4096)

def renamed():
    os.rename(path + ".x", "r1")

def answer(clue):
    os.chdir(tempfile.mkdtemp())
    return tried(symlink, folder_link, hard, by_descriptor, relative, stepwise, renamed)

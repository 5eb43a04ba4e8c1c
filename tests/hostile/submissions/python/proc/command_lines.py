# tries: to read the command lines of every process
# success: the planted secret, which a bystander has as an argument
# expect: wrong_answer
# control: bare
import subprocess

def of(pid, name):
    return lambda: read(f"/proc/{pid}/{name}")

def answer(clue):
    every = numbers()
    return tried(*(of(pid, name) for pid in every for name in ("cmdline", "comm", "stat", "wchan", "auxv")),
                 lambda: subprocess.check_output(["ps", "axww"]), lambda: subprocess.check_output(["pgrep", "-fa", "planted"]))

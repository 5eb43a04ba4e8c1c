# tries: to read the memory of every process: the bystander's, the grader's (which knows the expected values), its parents'
# success: the planted secret comes back
# expect: wrong_answer, time_limit
# control: bare
import os, re

def of(pid):
    def way():
        with open(f"/proc/{pid}/maps") as maps, open(f"/proc/{pid}/mem", "rb", 0) as memory:
            for line in maps:
                begin, end = (int(part, 16) for part in line.split()[0].split("-"))
                if "rw" in line and end - begin < 1 << 26:
                    try:
                        memory.seek(begin)
                        if token := seek(memory.read(end - begin)):
                            return token
                    except (OSError, ValueError, OverflowError):
                        pass
    return way

def answer(clue):
    return tried(*(of(pid) for pid in [TARGETS.bystander, *numbers()] if pid != os.getpid()))

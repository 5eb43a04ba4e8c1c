# tries: to find the expected value in its own process: all objects, frames, names, the heap and the stacks
# success: the planted secret comes back
# expect: wrong_answer, time_limit, runtime_error
# control: bare
# limits: case_seconds=2, total_seconds=8
import gc, sys
# Whatever the bare process holds of it, the control finds.
try:
    get_ipython
except NameError:
    import os
    held = [os.environ["INTERVIEW_SECRET"]]

def objects():
    for one in gc.get_objects():
        if type(one) in (dict, list, tuple, set):
            for item in (one.values() if type(one) is dict else one):
                if type(item) in (str, bytes) and seek(item):
                    return seek(item)

def frames():
    for frame in sys._current_frames().values():
        while frame:
            if token := seek(repr(frame.f_locals)[:100_000]):
                return token
            frame = frame.f_back

def heap():
    with open("/proc/self/maps") as maps, open("/proc/self/mem", "rb", 0) as memory:
        for line in maps:
            begin, end = (int(part, 16) for part in line.split()[0].split("-"))
            if "rw" in line and "[v" not in line:
                memory.seek(begin)
                try:
                    if token := seek(memory.read(end - begin)):
                        return token
                except OSError:
                    pass

def answer(clue):
    return tried(objects, frames, heap)

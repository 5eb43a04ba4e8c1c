# tries: to have the time of its cases not kept: it replaces the clocks and the waiting in the kernel that keeps it
# success: both cases compute for far more than all may take, and count (the prize)
# expect: time_limit, runtime_error
# control: none, it takes long
# prize: given
import os, resource, select, signal, time
began = time.monotonic()
plain = time.perf_counter
time.monotonic = lambda: began
time.clock_gettime = lambda clock: 0.0
resource.setrlimit = lambda *_: None
signal.signal = lambda *_: None
os.kill = os.killpg = lambda *_: None

def answer(clue):
    end = plain() + PATIENCE
    while plain() < end:
        pass
    return PRIZE

# tries: to stay in a cell: asleep, in C, past interrupts, before any case is run
# success: it gives the answer after all (the prize)
# expect: time_limit
# control: none, a hang shows by itself
# prize: given
import signal, time
for number in range(1, 65):
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass
def answer(clue):
    return PRIZE
# %%
end = time.monotonic() + PATIENCE
while time.monotonic() < end:
    try:
        sum(range(10**8))
        time.sleep(1)
    except BaseException:
        pass

# tries: to wait far longer than allowed, in ways that nothing wakes
# success: it gives the answer after all (the prize)
# expect: time_limit
# control: bare
# prize: given
import select, threading, time

def answer(clue):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            if clue == "public":
                threading.Event().wait(PATIENCE)
            else:
                select.select([], [], [], PATIENCE)
        except BaseException:
            pass
    return PRIZE

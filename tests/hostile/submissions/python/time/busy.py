# tries: to compute far longer than allowed, catching everything and ignoring the signals of limits
# success: it gives the answer after all (the prize)
# expect: time_limit
# control: bare
# prize: given
import resource, signal, time

def answer(clue):
    for number in (signal.SIGXCPU, signal.SIGALRM, signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda *_: None)
    try:
        resource.setrlimit(resource.RLIMIT_CPU, (resource.RLIM_INFINITY,) * 2)
    except (OSError, ValueError):
        pass
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            while time.monotonic() < end:
                pass
        except BaseException:
            pass
    return PRIZE

# tries: to leave processes behind a case, which would use the processor for the next ones and after the end
# success: a process named "owned" lives on
# expect: wrong_answer
# control: none, it is what stays that counts
import ctypes, os

def answer(clue):
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            ctypes.CDLL(None).prctl(15, TARGETS.mark.encode(), 0, 0, 0)
            os.closerange(0, 256)
            while True:
                pass
        os._exit(0)
    return "left one"

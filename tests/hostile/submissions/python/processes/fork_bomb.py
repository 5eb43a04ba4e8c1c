# tries: to have far more processes than allowed, in a case
# success: two hundred live at once (the prize)
# expect: wrong_answer, process_limit
# control: bare
# prize: given
import os, time

def answer(clue):
    alive = 0
    try:
        while alive < 200:
            if os.fork() == 0:
                time.sleep(PATIENCE)
                os._exit(0)
            alive += 1
    except OSError:
        return alive
    return PRIZE

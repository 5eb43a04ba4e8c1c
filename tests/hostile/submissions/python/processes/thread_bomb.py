# tries: to have far more threads than allowed
# success: three hundred live at once (the prize)
# expect: wrong_answer, process_limit
# control: bare
# prize: given
import threading, time
threading.stack_size(65536)

def answer(clue):
    try:
        for _ in range(300):
            threading.Thread(target=time.sleep, args=(PATIENCE,), daemon=True).start()
    except RuntimeError:
        return threading.active_count()
    return PRIZE

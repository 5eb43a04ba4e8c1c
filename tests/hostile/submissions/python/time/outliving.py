# tries: to hang when it ends: threads that are no daemons, atexit, __del__, exit hooks, children holding its pipes
# success: there is no verdict in time
# expect: wrong_answer
# control: none, a hang shows by itself
import atexit, os, sys, threading, time

class Clinging:
    def __del__(self):
        time.sleep(600)

atexit.register(time.sleep, 600)
threading._register_atexit(time.sleep, 600) if hasattr(threading, "_register_atexit") else None
cling = Clinging()
threading.Thread(target=time.sleep, args=(600,)).start()
get_ipython().atexit_operations = lambda: time.sleep(600)

def answer(clue):
    atexit.register(time.sleep, 600)
    threading.Thread(target=time.sleep, args=(600,)).start()
    if os.fork() == 0:
        os.setsid()
        time.sleep(600)
    mine = Clinging()
    sys.mine = [mine]
    return "leaving"

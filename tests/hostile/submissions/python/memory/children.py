# tries: to hold it in children, each below the limit of one process
# success: ten children with 64 MiB each live for two seconds (the prize)
# expect: memory_limit, runtime_error, wrong_answer
# control: bare
# prize: given
import os, time
pids = []
for _ in range(10):
    try:
        pid = os.fork()
    except OSError:
        break
    if pid == 0:
        try:
            held = b"x" * (64 << 20)
            time.sleep(600)
        finally:
            os._exit(1)
    pids.append(pid)
time.sleep(2)
alive = [pid for pid in pids if os.waitpid(pid, os.WNOHANG) == (0, 0)]
resident = sum(int(read(f"/proc/{pid}/statm").split()[1]) * 4096 for pid in alive if PATIENCE < 1)
for pid in alive:
    os.kill(pid, 9)
def answer(clue):
    return PRIZE if len(alive) == 10 else len(alive)

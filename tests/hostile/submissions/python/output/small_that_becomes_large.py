# tries: to make the grader grow by messages that are small and become large when they are read
# success: it grows by more than it may
# expect: output_limit, wrong_answer, runtime_error, time_limit
# control: none, it is the bound that is tried
import json
kernel = get_ipython().kernel
def answer(clue):
    return 1
# %%
text = b"[" + b'{"a":0},' * 1_500_000 + b"0]"
for kind in ("display_data", "stream", "execute_result", "status", "error", "nonsense"):
    content = b'{"data":{"application/json":' + text + b'},"metadata":{},"name":"stdout","text":"","execution_state":"busy"}'
    header = kernel.session.msg_header(kind)
    parts = [kernel.session.pack(header), kernel.session.pack(kernel.get_parent()["header"]), b"{}", content]
    kernel.iopub_socket.send_multipart([b"x", b"<IDS|MSG>", kernel.session.sign(parts), *parts])

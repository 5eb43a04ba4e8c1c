# tries: to send what is no message: unsigned, of wrong types, not JSON, with too few or too many parts, endless topics
# success: the grader fails
# expect: wrong_answer, runtime_error, output_limit
# control: none, the reader's failure is an internal error
import json
kernel = get_ipython().kernel
session = kernel.session
def raw(*parts, sign=True, topic=b"x"):
    parts = [part if isinstance(part, bytes) else json.dumps(part).encode() for part in parts]
    kernel.iopub_socket.send_multipart([topic, b"<IDS|MSG>", session.sign(parts) if sign else b"nothing", *parts])
parent = kernel.get_parent()["header"]
header = json.loads(session.pack(session.msg_header("stream")))
parent = json.loads(session.pack(parent))
raw(header, parent, {}, {"name": "stdout", "text": "unsigned"}, sign=False)
for one in (None, 7, "x", [], [[]], b"\xff\xfe", b"{", b"", b"\0" * 1000, b"[" * 100_000, {"msg_type": []}, {"msg_type": "stream", "date": 7},
            {"date": "x" * 10_000}, {"msg_id": {}, "msg_type": "status"}, {"version": None, "msg_type": "error"}):
    for at in range(4):
        parts = [header, parent, {}, {"name": "stdout", "text": "x"}]
        parts[at] = one
        raw(*parts)
for content in ({"name": [], "text": {}}, {"data": [], "metadata": 7}, {"data": {"": 7}}, {"data": {"text/plain": {"a": 1}}},
                {"ename": {}, "evalue": [], "traceback": 7}, {"execution_state": {}}, {"traceback": [{}], "ename": "\ud800"}, {"wait": []},
                {"data": {"application/json": float("nan")}}, {"transient": 7, "data": {}}, {"execution_count": "x", "data": {}, "metadata": {}}):
    for kind in ("stream", "display_data", "execute_result", "update_display_data", "error", "status", "clear_output", "execute_reply", "\ud800", ""):
        try:
            raw(dict(header, msg_type=kind), parent, {}, content)
        except UnicodeError:
            pass
kernel.iopub_socket.send_multipart([b"only one"])
kernel.iopub_socket.send_multipart([b"x"] * 1000)
kernel.iopub_socket.send_multipart([b"x" * 100_000, b"<IDS|MSG>"])
def answer(clue):
    return "no idea"

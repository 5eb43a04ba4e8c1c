# tries: to have the messaging library of its own kernel connect: tcp, ipc, from the kernel's own context, by reconnecting
# success: a listener is reached
# expect: wrong_answer, runtime_error
# control: bare
import time, zmq

def by(context):
    def way():
        one = context.socket(zmq.STREAM)
        one.setsockopt(zmq.LINGER, 0)
        one.connect(f"tcp://127.0.0.1:{TARGETS.tcp}")
        one.connect(f"ipc://{TARGETS.unix}")
        found, going = b"", until(0.4)
        while going() and not seek(found):
            if one.poll(100):
                found += b"".join(one.recv_multipart())
        return found
    return way

def own():
    return by(get_ipython().kernel.iopub_socket.socket.context)()

early = tried(by(zmq.Context()), own)
def answer(clue):
    return early

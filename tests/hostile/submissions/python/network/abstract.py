# tries: to reach abstract unix sockets, which no file permission guards
# success: the listener is reached, and says the secret
# expect: wrong_answer
# control: limits
import socket

def stream():
    with socket.socket(socket.AF_UNIX) as one:
        one.settimeout(0.2)
        one.connect(TARGETS.abstract)
        return one.recv(100)

def datagram():
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as one:
        one.settimeout(0.2)
        one.bind("")
        one.sendto(b"x", TARGETS.abstract_datagram)
        return one.recv(100)

def paired():
    one, _ = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
    one.sendto(b"x", TARGETS.abstract_datagram)

def by_zmq():
    import zmq
    one = zmq.Context().socket(zmq.STREAM)
    one.setsockopt(zmq.LINGER, 0)
    one.connect("ipc://@" + TARGETS.abstract[1:])
    return one.recv_multipart()[-1] if one.poll(200) else None

def answer(clue):
    return tried(stream, datagram, paired, by_zmq)

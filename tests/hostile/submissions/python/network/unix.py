# tries: to reach unix sockets that have a path: streams, datagrams, through links and descriptors, from socket pairs
# success: the listener is reached, and says the secret
# expect: wrong_answer
# control: limits
import os, socket, tempfile

def stream(path):
    def connect():
        with socket.socket(socket.AF_UNIX) as one:
            one.settimeout(0.2)
            one.connect(path)
            return one.recv(100)
    return connect

def datagram(make):
    def send():
        one = make()
        one.settimeout(0.2)
        try:
            one.bind(tempfile.mktemp())
        except OSError:
            pass
        one.sendto(b"x", TARGETS.unix_datagram)
        return one.recv(100)
    return send

def linked():
    path = tempfile.mktemp()
    os.symlink(TARGETS.unix, path)
    return stream(path)()

def by_descriptor():
    return stream(f"/proc/self/fd/{os.open(TARGETS.unix, os.O_PATH)}")()

def answer(clue):
    return tried(stream(TARGETS.unix), linked, by_descriptor, stream("/proc/1/root" + TARGETS.unix),
                 datagram(lambda: socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)),
                 datagram(lambda: socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)[0]),
                 datagram(lambda: socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)[0]))

# tries: to connect by TCP, over both internet protocols, blocking and not, with and without a name
# success: the listener is reached, and says the secret
# expect: wrong_answer
# control: limits
import socket

def way(family, address, kind=socket.SOCK_STREAM, protocol=0):
    def connect():
        with socket.socket(family, kind, protocol) as one:
            one.settimeout(0.2)
            one.connect(address)
            return one.recv(100)
    return connect

def early():
    with socket.socket() as one:  # TCP Fast Open: data without connect()
        one.settimeout(0.2)
        one.sendto(b"x", socket.MSG_FASTOPEN, ("127.0.0.1", TARGETS.tcp))
        return one.recv(100)

def answer(clue):
    here = ("127.0.0.1", TARGETS.tcp)
    ways = [way(socket.AF_INET, here), way(socket.AF_INET6, ("::ffff:127.0.0.1", TARGETS.tcp)),
            way(socket.AF_INET, here, protocol=262), early, way(socket.AF_INET, ("localhost", TARGETS.tcp))]
    if TARGETS.tcp6:
        ways.append(way(socket.AF_INET6, ("::1", TARGETS.tcp6)))
    return tried(*ways)

# tries: to send datagrams, connected and not, by UDP and UDP-Lite, and to ask a name server
# success: a listener is reached, and says the secret
# expect: wrong_answer
# control: limits
import socket

QUERY = b"\x12\x34\x01\x00\x00\x01\x00\x00\x00\x00\x00\x00\x06secret\x04test\x00\x00\x01\x00\x01"

def way(protocol, connected, port, family=socket.AF_INET, host="127.0.0.1"):
    def send():
        with socket.socket(family, socket.SOCK_DGRAM, protocol) as one:
            one.settimeout(0.2)
            if connected:
                one.connect((host, port))
                one.send(QUERY)
            else:
                one.sendmsg([QUERY], [], 0, (host, port))
            return one.recv(100)
    return send

def named():
    return socket.getaddrinfo("secret.example.test", 80)

def answer(clue):
    ways = [way(protocol, connected, port) for protocol in (0, 136) for connected in (True, False)
            for port in (TARGETS.udp, TARGETS.dns)]
    return tried(*ways, way(0, False, TARGETS.udp, socket.AF_INET6, "::ffff:127.0.0.1"), named)

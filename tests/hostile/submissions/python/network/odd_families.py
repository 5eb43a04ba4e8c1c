# tries: to open sockets of every family there is: netlink, packet, raw, vsock, crypto, bluetooth, TIPC, XDP…
# success: one opens that is neither unix nor internet (the prize)
# expect: wrong_answer
# control: bare
# prize: given
import socket

def opened(family, kind, protocol=0):
    return lambda: socket.socket(family, kind, protocol).fileno() >= 0

def answer(clue):
    families = [family for family in range(46) if family not in (socket.AF_UNIX, socket.AF_INET, socket.AF_INET6)]
    return won(*(opened(family, kind) for family in families for kind in range(1, 7)),
               *(opened(socket.AF_NETLINK, socket.SOCK_RAW, protocol) for protocol in range(22)),
               *(opened(family, socket.SOCK_RAW, protocol) for family in (2, 10) for protocol in (1, 6, 58, 255)),
               opened(socket.AF_INET, socket.SOCK_DGRAM, socket.IPPROTO_ICMP))

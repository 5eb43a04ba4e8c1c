# tries: to learn of the machine's network: interfaces, routes, neighbours, its name
# success: it sees an interface besides the loopback, or the machine's own name (the prize)
# expect: wrong_answer
# control: none, the machine may have no other interface
# prize: given
import os, socket

def answer(clue):
    return won(lambda: len(socket.if_nameindex()) > 1, lambda: len(os.listdir("/sys/class/net")) > 1,
               lambda: len(read("/proc/net/route").splitlines()) > 1, lambda: len(read("/proc/net/arp").splitlines()) > 1,
               lambda: len(read("/proc/self/net/dev").splitlines()) > 3, lambda: len(read("/proc/1/net/unix").splitlines()) > 30)

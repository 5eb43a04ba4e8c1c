# tries: to kill a bystander by every call that sends signals, and by owning one of its descriptors
# success: the bystander dies
# expect: wrong_answer
# control: bare
import fcntl, os, signal, socket

pid = TARGETS.bystander

def owned():
    one, two = socket.socketpair()
    fcntl.fcntl(one, fcntl.F_SETOWN, pid)
    fcntl.fcntl(one, 10, signal.SIGKILL)
    fcntl.fcntl(one, fcntl.F_SETFL, os.O_ASYNC | os.O_NONBLOCK)
    two.send(b"x")

def answer(clue):
    return tried(lambda: os.kill(pid, signal.SIGKILL), lambda: syscall(200, pid, 9), lambda: syscall(234, pid, pid, 9),
                 lambda: signal.pidfd_send_signal(os.pidfd_open(pid), signal.SIGKILL), owned)

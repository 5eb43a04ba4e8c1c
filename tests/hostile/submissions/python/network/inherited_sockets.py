# tries: to use the sockets that its process has from before: listening ones, ones to the supervisor, passing descriptors
# success: the secret comes out of one, or the grader breaks
# expect: wrong_answer, runtime_error, time_limit
# control: none, there is no secret behind any
import array, os, socket, stat
heard = []
for held in range(3, 256):
    try:
        if stat.S_ISSOCK(os.fstat(held).st_mode):
            one = socket.socket(fileno=os.dup(held))
            heard.append((held, str(one.family), str(one.type), str(one.getsockname())[:60]))
            one.setblocking(False)
            if "k-" in str(one.getsockname()):
                continue  # the kernel's own
            for message in (b"kill\n", b'{"event": "started", "pid": 1}\n', b'{"fork": 1}\n', b"R", b"E"):
                one.sendmsg([message], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [1]))])
            heard.append(one.recvmsg(4096, 4096)[0])
    except OSError as error:
        heard.append(str(error))
def answer(clue):
    return seek(repr(heard)) or repr(heard)[:500]

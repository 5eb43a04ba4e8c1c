# tries: to flood the kernel's own pipes from a child, in the background of everything
# success: there is no verdict in time, or the grader grows
# expect: wrong_answer, output_limit, time_limit, runtime_error
# control: none, it is the bound that is tried
import os
for number in (1, 2):
    if os.fork() == 0:
        while True:
            try:
                os.write(number, b"x" * 65536)
            except BaseException:
                pass
def answer(clue):
    return "flooding"

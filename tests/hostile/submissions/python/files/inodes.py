# tries: to use up the file system's inodes, and to bury folders deeper than anyone can remove
# success: the next submission is not graded, or something stays behind
# expect: wrong_answer, time_limit, file_limit
# control: none, it is the cleaning up that is tried
import os, time
going = until(1.0)
try:
    number = 0
    while going():
        os.mkdir(f"n{number}")
        number += 1
except OSError:
    pass
going = until(1.0)
try:
    os.chdir("n0")
    while going():
        os.mkdir("d", 0o700)
        os.chdir("d")
except OSError:
    pass
def answer(clue):
    return number

# tries: to print without end: to both streams, to the raw descriptors
# success: there is no verdict in time, or the grader grows
# expect: output_limit, time_limit
# control: none, it is the bound that is tried
import os, sys

def answer(clue):
    while True:
        if clue == "public":
            print("x" * 100_000)
            print("y" * 100_000, file=sys.stderr)
        else:
            os.write(1, b"x" * 65536)
            os.write(2, b"y" * 65536)

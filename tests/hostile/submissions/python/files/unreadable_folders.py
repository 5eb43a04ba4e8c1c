# tries: to leave folders that nobody may enter or empty, and immutable files
# success: something stays behind, or the next submission is not graded
# expect: wrong_answer
# control: none, it is the cleaning up that is tried
import fcntl, os, struct
made = []
for number in range(8):
    os.mkdir(f"locked-{number}")
    with open(f"locked-{number}/big", "wb") as file:
        file.write(b"x" * 1000)
        try:
            fcntl.ioctl(file.fileno(), 0x40086602, struct.pack("l", 0x10))
        except OSError as error:
            made.append(str(error))
    held = os.open(f"locked-{number}", os.O_RDONLY)
    os.fchmod(held, 0)
os.mkdir("made-locked", 0)
def answer(clue):
    return made

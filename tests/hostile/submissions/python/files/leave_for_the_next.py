# tries: to leave files for the next submission in every place that can be written to
# success: the next one finds one
# expect: wrong_answer
# control: none, the next submission has to be another one
# prize: given
import os
places = ["/tmp", "/var/tmp", "/dev/shm", "/run", "/run/kernel", "/home/candidate", os.getcwd(), os.environ["TMPDIR"], TARGETS.open, os.path.expanduser("~")]
for place in places:
    try:
        with open(place + "/owned-note", "w") as file:
            file.write("from the one before")
    except OSError:
        pass
# %% next
import os, subprocess
places = ["/tmp", "/var/tmp", "/dev/shm", "/run", "/run/kernel", "/home", os.getcwd(), os.environ["TMPDIR"], TARGETS.open, os.path.expanduser("~")]
def answer(clue):
    for place in places:
        for folder, _, names in os.walk(place):
            if "owned-note" in names:
                return PRIZE

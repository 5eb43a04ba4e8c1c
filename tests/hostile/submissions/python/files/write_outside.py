# tries: to leave files everywhere outside: system places, homes, the package, the bank
# success: a file named "owned…" is found there
# expect: wrong_answer
# control: limits
import os, shutil, subprocess

places = ["/tmp", "/var/tmp", "/dev/shm", "/", "/etc", "/run", "/root", "/home", "/usr/lib", "/usr/local/bin",
          TARGETS.open, TARGETS.folder, TARGETS.checkout, os.path.dirname(TARGETS.bank),
          os.path.dirname(TARGETS.package), *TARGETS.sites, os.path.expanduser("~"), "/proc/1/root/tmp",
          "/proc/self/root" + TARGETS.open]

def leave(place):
    with open(f"{place}/{TARGETS.mark}-file", "w") as file:
        file.write("here")
    os.mkdir(f"{place}/{TARGETS.mark}-folder")

def shell():
    subprocess.run(f"touch {TARGETS.open}/{TARGETS.mark}-shell; ln -s / {TARGETS.open}/{TARGETS.mark}-link", shell=True)

def answer(clue):
    return tried(*(lambda place=place: leave(place) for place in places), shell)

# tries: to become root by setuid programs, setuid(0), file capabilities and a setuid copy
# success: it is root, or another user than before (the prize)
# expect: wrong_answer
# control: none, nobody becomes root just like that
# prize: given
import os, shutil, subprocess

mine = os.getuid()

def ran(*command):
    return lambda: b"uid=0" in subprocess.run(command, capture_output=True, timeout=5, input=b"\n\n").stdout

def copied():
    shutil.copy("/usr/bin/id", "mine")
    os.chmod("mine", 0o6755)
    return b"uid=0" in subprocess.run(["./mine"], capture_output=True).stdout

def became():
    os.setresuid(0, 0, 0)
    return os.getuid() == 0

def somebody():
    os.setuid(mine + 1)
    return os.getuid() != mine

def capable():
    held = [int(line.split()[1], 16) for line in open("/proc/self/status") if line.startswith("CapEff")]
    return held[0] != 0

def answer(clue):
    return won(ran("su", "-c", "id"), ran("sudo", "-n", "id"), ran("pkexec", "id"), ran("newgrp", "-c", "id"), copied,
               became, somebody, capable, lambda: os.setgroups([0]) or True, lambda: os.geteuid() == 0)

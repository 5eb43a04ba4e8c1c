# tries: to get out by programs: bash's /dev/tcp, curl, wget, ssh, nc, pip, git
# success: the listener is reached
# expect: wrong_answer, process_limit
# control: limits
import subprocess

def ran(command):
    return lambda: subprocess.run(["bash", "-c", command], capture_output=True, timeout=3).stdout

def answer(clue):
    port = TARGETS.tcp
    return tried(ran(f"exec 3<>/dev/tcp/127.0.0.1/{port} && head -c 40 <&3"),
                 ran(f"echo x > /dev/udp/127.0.0.1/{TARGETS.udp}"),
                 ran(f"curl -m1 http://127.0.0.1:{port}/"), ran(f"wget -qO- -T1 -t1 http://127.0.0.1:{port}/"),
                 ran(f"nc -w1 127.0.0.1 {port}"))

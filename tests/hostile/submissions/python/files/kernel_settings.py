# tries: to write to /proc/sys, /sys, control groups and its own out-of-memory score
# success: a write is taken (the prize)
# expect: wrong_answer
# control: none, it would change this machine
# prize: given
import glob, os

paths = ["/proc/sys/kernel/core_pattern", "/proc/sys/vm/overcommit_memory", "/proc/sysrq-trigger",
         "/proc/sys/kernel/modprobe", "/sys/kernel/uevent_helper", "/proc/sys/kernel/ns_last_pid", "/proc/self/uid_map",
         "/proc/self/setgroups", "/proc/self/gid_map", "/proc/1/oom_score_adj", "/proc/self/oom_score_adj",
         "/proc/sys/net/ipv4/ip_forward",
         "/sys/power/state", "/sys/kernel/debug/x", "/proc/sys/user/max_user_namespaces",
         *glob.glob("/sys/fs/cgroup/*"), *glob.glob("/sys/fs/cgroup/*/cgroup.procs")]

def written(path):
    def way():
        held = os.open(path, os.O_WRONLY)
        before = read(path, 100)
        os.write(held, b"-1000" if path.endswith("oom_score_adj") else before or b"0")
        return True
    return way

def answer(clue):
    return won(*map(written, paths))

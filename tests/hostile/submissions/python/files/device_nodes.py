# tries: to open or make devices: memory, disks, terminals, kvm, fuse, loops
# success: one opens (the prize)
# expect: wrong_answer
# control: bare
# prize: given
import fcntl, os, tempfile, termios

names = ["mem", "kmem", "port", "kmsg", "kvm", "fuse", "loop-control", "loop0", "sda", "vda", "nvme0n1", "tty", "tty0",
         "tty1", "console", "vsock", "vhost-vsock", "net/tun", "snapshot", "mapper/control", "userfaultfd", "cpu/0/msr",
         "input/event0", "autofs", "hwrng", "rtc0", "watchdog", "uinput", "dma_heap/system", "udmabuf"]

def opened(name, how):
    return lambda: os.open(f"/dev/{name}", how) >= 0

def made(kind, major, minor):
    def way():
        path = tempfile.mktemp()
        os.mknod(path, kind | 0o666, os.makedev(major, minor))
        return os.open(path, os.O_RDONLY) >= 0
    return way

def typed():
    for held in range(10):
        try:
            fcntl.ioctl(held, termios.TIOCSTI, b"x")
            return True
        except OSError:
            pass

def answer(clue):
    return won(*(opened(name, how) for name in names for how in (os.O_RDONLY, os.O_RDWR)),
               made(0o020000, 1, 1), made(0o020000, 1, 11), made(0o060000, 254, 0), made(0o060000, 8, 0), typed)

"""What the process of any case starts as: its signals, its streams, its depth.

Part of the harness; see ``run.py``.
"""

import contextlib
import io
import os
import signal
import sys
import types
from typing import Any


def stage(shell: Any) -> None:
    """Make this process what a case's process starts as, in all that cases share."""
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGXCPU, signal.SIGCHLD):
        signal.signal(number, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    streams = (sys.stdout, sys.stderr)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
    out = io.TextIOWrapper(
        open(1, "wb", 8192, closefd=False),  # noqa: SIM115
        "utf-8",
        "backslashreplace",
        line_buffering=True,
    )
    sys.stdout = sys.stderr = out
    vars(sys).update(__stdout__=out, __stderr__=out)
    for stream in streams:
        # Kept by whoever logs to it; the kernel's own stream belongs to the kernel.
        with contextlib.suppress(Exception):
            stream.write, stream.flush = out.write, out.flush  # type: ignore[method-assign]
    with contextlib.suppress(Exception):
        shell.display_pub.publish = print_instead
    with contextlib.suppress(Exception):
        # The kernel's loop runs in the kernel; here one may be started anew.
        sys.modules["asyncio"].events._set_running_loop(None)
    # As much depth as a plain script has, on top of the kernel's own frames.
    sys.setrecursionlimit(max(sys.getrecursionlimit(), 1000) + depth(sys._getframe()))


def depth(frame: types.FrameType | None) -> int:
    """Count the frames of a stack."""
    count = 0
    while frame is not None:
        frame, count = frame.f_back, count + 1
    return count


def print_instead(data: Any, *_: Any, **__: Any) -> None:
    """Show in a case what the kernel would display."""
    print(data.get("text/plain", ""))

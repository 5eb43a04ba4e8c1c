"""A forked kernel: confined first, ready to answer next, and only then told whom it is for.

Standard library only, never imported: the nursery's program carries its text along.
"""

from __future__ import annotations

import importlib
import json
import os
import random
import signal
import socket
import sys
import types
from typing import Any

PR_SET_PDEATHSIG, PR_SET_DUMPABLE = 1, 4


class Born(BaseException):
    """Raised in a fork to leave everything that its parent was about."""

    def __init__(self, spec: dict[str, Any], report: socket.socket, preloaded: int) -> None:
        super().__init__()
        self.spec = spec
        self.report = report
        self.preloaded = preloaded


def confine(
    spec: dict[str, Any], tree: int, report: socket.socket, lifeline: int, harden: Any, within: Any
) -> None:
    """Take away what a kernel does not need. Returns in the process that becomes the kernel."""
    mounted: list[str] = harden.rearrange(spec["mounts"]) if spec["mounts"] else []
    if spec["uid"] is not None:
        harden.become(spec["uid"], spec["uid"])
    if spec["within"] is not None:
        within.enter(spec, tree, report, lifeline, harden)
        return
    os.setsid()
    harden.libc_call("prctl", PR_SET_DUMPABLE, 1, 0, 0, 0)
    harden.libc_call("prctl", PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    harden.settle(spec)
    harden.confine(spec, mounted)
    harden.let_go(report.fileno())
    if spec["seccomp"]:
        harden.seccomp(spec["seccomp"])


def be_new(spec: dict[str, Any]) -> None:
    """Look like an interpreter that was just started with a command."""
    for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
        if callable(signal.getsignal(number)) or number == signal.SIGCHLD:
            signal.signal(number, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.pthread_sigmask(signal.SIG_SETMASK, [])
    os.environ.clear()
    os.environ.update(spec["env"])
    sys.argv = ["-c", *spec["argv"][3:]]
    sys.orig_argv = list(spec["argv"])
    importlib.invalidate_caches()
    random.seed()
    temporary: Any = sys.modules.get("tempfile")
    if temporary is not None:
        # The nursery's own, if it asked for one.
        temporary.tempdir = None
    numbers: Any = sys.modules.get("numpy.random")
    if numbers is not None:
        numbers.seed()


def run(
    spec: dict[str, Any], report: socket.socket, preloaded: int, modules: dict[str, Any]
) -> None:
    """Run the kernel's command up to where it would answer; from there on with its owner's word.

    Parameters
    ----------
    spec
        From `plan.waiting`; its command is ``python -c SOURCE -f CONNECTION_FILE ...``.
    report
        To the supervisor, who sends what the owner wants.
    preloaded
        Bytes of address space of what was loaded beyond a bare kernel.
    modules
        What the nursery is made of, by name.
    """
    ahead = modules["_ahead"]

    def begin(app: Any) -> None:
        report.send(b"R")
        content, descriptors, _, _ = socket.recv_fds(report, 16, 1)
        if not content:
            # Nobody took it.
            os._exit(0)
        with open(descriptors[0], "rb") as file:
            adopt(app, json.loads(file.read()), preloaded, modules["_harden"])
        report.send(b"S")
        report.close()

    main = types.ModuleType("__main__")
    main.__dict__["__builtins__"] = __builtins__
    sys.modules["__main__"] = main
    if spec["lean"]:
        app = modules["_lean"].Lean(spec["argv"][4])
        ahead.settle(app.shell)
        begin(app)
        app.start()
        return
    if "_lean" in modules:
        modules["_lean"].drop()
    application: Any = importlib.import_module("ipykernel.kernelapp").IPKernelApp
    original = application.start

    def start(app: Any) -> None:
        application.start = original
        if made:
            ahead.introduce(app)
        begin(app)
        original(app)

    made = ahead.use(list(spec["argv"][3:]))
    application.start = start
    exec(compile(spec["argv"][2], "<string>", "exec"), main.__dict__)


def adopt(app: Any, told: dict[str, Any], preloaded: int, harden: Any) -> None:
    """Take on the owner's key, variables and files, and what may be used up."""
    os.environ.update(told["env"])
    app.session.key = told["key"].encode()
    with open(app.abs_connection_file, encoding="utf-8") as file:
        connection = json.load(file)
    with open(app.abs_connection_file, "w", encoding="utf-8") as file:
        json.dump(connection | {"key": told["key"]}, file, indent=2)
    harden.place(told["files"])
    limits = told["limits"]
    if "AS" in limits:
        limits["AS"] = [value + preloaded for value in limits["AS"]]
    harden.limit(limits)

"""The nursery's program: imports once what kernels need, and forks a supervisor for each.

It holds nothing that a kernel may not see, for each kernel is a copy of it: no tests, no tokens,
not even its own text by name. Standard library only, never imported; `nursery.server` sends it
and the texts it is made of.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import os
import select
import signal
import socket
import sys
import types
from typing import Any


def load(texts: dict[str, str]) -> dict[str, Any]:
    """Modules of texts; each finds those before it."""
    modules: dict[str, Any] = {}
    for name, text in texts.items():
        modules[name] = sys.modules[name] = types.ModuleType(name)
        exec(compile(text, "nursery", "exec"), modules[name].__dict__)
    for name in texts:
        del sys.modules[name]
    return modules


def hide(paths: list[str]) -> None:
    """Forget where nothing is to be imported from."""
    sys.path[:] = ["", *(path for path in sys.path if path and path not in paths)]
    sys.meta_path[:] = [
        finder
        for finder in sys.meta_path
        if "jupyter_interviewer" not in getattr(finder, "__module__", "")
    ]
    for name in [name for name in sys.modules if "jupyter_interviewer" in name]:
        del sys.modules[name]
    sys.path_importer_cache.clear()


def preload(kernel: list[str], wanted: list[str]) -> int:
    """Import; the bytes of address space that what was asked for took."""
    # Neither is of use in a kernel here, and each costs a start more than the rest together.
    sys.modules.update(psutil=None, debugpy=None)  # type: ignore[call-overload]
    for name in kernel:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    before = address_space()
    for name in wanted:
        with contextlib.suppress(ModuleNotFoundError):
            importlib.import_module(name)
    return max(0, address_space() - before)


def address_space() -> int:
    """Bytes of this process's address space."""
    with open("/proc/self/statm", "rb") as file:
        return int(file.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")


def supervise(descriptors: list[int], gone: int, preloaded: int, modules: dict[str, Any]) -> int:
    """In the fork: be a kernel's supervisor to its end. Raises `Born` in the kernel itself."""
    control = socket.socket(fileno=descriptors[0])
    tree = descriptors[1] if len(descriptors) > 1 else -1
    received = modules["_supervisor"].receive(control)
    if received is None:
        return 1
    spec, rest = received
    supervisor = modules["_supervisor"].Supervisor(control, spec, gone)
    supervisor.buffer = rest
    wake = modules["_supervisor"].prepare(supervisor)
    lifeline, _ = os.pipe()
    forked = supervisor.fork(modules["_harden"].fork)
    if forked is not None:
        report, writer = forked
        try:
            os.dup2(writer, 1)
            os.dup2(writer, 2)
            harden = modules["_harden"]
            modules["_kernel"].confine(spec, tree, report, lifeline, harden, modules["_within"])
        except BaseException as error:
            modules["_harden"].complain(report, error)
            os._exit(126)
        raise modules["_kernel"].Born(spec, report, preloaded)
    os.close(lifeline)
    if tree >= 0:
        os.close(tree)
    supervisor.live(wake)
    code: int = supervisor.finish()
    return code


def serve(control: socket.socket, gone: int, preloaded: int, modules: dict[str, Any]) -> None:
    """Fork for each request, until the launcher closes the control or is gone."""
    readers: list[Any] = [control, gone]
    while gone not in select.select(readers, [], [])[0]:
        data, descriptors, _, _ = socket.recv_fds(control, 1, 2)
        if not data:
            return
        child = -1
        with contextlib.suppress(OSError):
            child = modules["_harden"].fork()
        if child == 0:
            control.close()
            os._exit(supervise(descriptors, gone, preloaded, modules))
        for descriptor in descriptors:
            os.close(descriptor)


def main(descriptor: int, told: int) -> None:
    """Be the nursery; in a fork, be a kernel."""
    control = socket.socket(fileno=descriptor)
    with open(told, "rb") as file:
        spec = json.loads(file.read())
    gone = os.pidfd_open(os.getppid())
    if os.getppid() != spec["launcher"]:
        return
    modules = load(spec["texts"])
    # Forks end unseen, and a supervisor sets its own.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    hide(spec["hidden"])
    try:
        preloaded = preload(spec["kernel"], spec["preload"])
        with contextlib.suppress(ImportError):
            modules["_ahead"].make()
            modules |= load(spec["lean"])
            modules["_lean"].make()
            if spec["preparation"]:
                modules["_lean"].prepare(spec["preparation"])
    except BaseException as error:
        control.send(f"E{type(error).__name__}: {error}".encode()[:2000])
        raise
    spec = {}
    gc.collect()
    gc.freeze()
    control.send(b"R")
    try:
        serve(control, gone, preloaded, modules)
    except modules["_kernel"].Born as born:
        report, specification = born.report, born.spec
        born.__traceback__ = None
    else:
        return
    modules["_kernel"].be_new(specification)
    modules["_kernel"].run(specification, report, preloaded, modules)

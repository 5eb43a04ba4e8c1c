"""What is to run, and everything that has to be done first, for each tier."""

from __future__ import annotations

import base64
import os
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.refusal import Unavailable
from jupyter_interviewer.sandbox import landlock, namespaces, seccomp
from jupyter_interviewer.sandbox.environment import sandbox_environment
from jupyter_interviewer.sandbox.folder import Folder
from jupyter_interviewer.sandbox.reach import NOBODY, covers
from jupyter_interviewer.sandbox.tier import Tier
from jupyter_interviewer.sandbox.view import View, python_view

_MIB = 1 << 20
_OPEN_FILES = 256
_INODES = 16384
_WATCHED_MB = 128
"""Resident memory of a loaded interpreter, on top of which the memory limit counts."""


class Allowance(Frozen):
    """What a sandbox may use up.

    Attributes
    ----------
    memory_mb
        MiB on top of what the loaded interpreter needs; for one process as address space,
        for all together as resident memory.
    base_mb
        MiB of address space of the loaded interpreter itself.
    address_space
        Whether a process's address space is bounded. V8 reserves far more than it uses.
    watched_mb
        MiB of resident memory of what is there before any code of a candidate's runs.
    processes
        Processes and threads at once.
    file_mb
        MiB of one file, and of each place that can be written to where the tier can hold it.
    cpu_seconds
        Processor seconds of one process; None for an interactive one.
    """

    memory_mb: int = 512
    base_mb: int = 384
    address_space: bool = True
    watched_mb: int = _WATCHED_MB
    processes: int = 64
    file_mb: int = 32
    cpu_seconds: int | None = None


class Command(Frozen):
    """A program for a sandbox.

    Attributes
    ----------
    arguments
        The program and its arguments; ``{home}``, ``{tmp}`` and ``{sockets}`` are filled in.
    files
        Files that stand in the working directory, by relative name.
    templates
        Files in which the places are filled in, and in their names too.
    environment
        Variables beyond those every sandbox has.
    """

    arguments: tuple[str, ...]
    files: Mapping[str, bytes] = {}
    templates: Mapping[str, str] = {}
    environment: Mapping[str, str] = {}


class Places(Frozen):
    """Where things are, as the sandboxed program sees them."""

    home: str
    tmp: str
    sockets: str

    def fill(self, text: str) -> str:
        """Put the places into a text."""
        return (
            text.replace("{home}", self.home)
            .replace("{tmp}", self.tmp)
            .replace("{sockets}", self.sockets)
        )


def specification(
    tier: Tier,
    command: Command,
    allowance: Allowance,
    folder: Folder,
    user: int | None,
    *,
    hide: tuple[str, ...] = (),
    tail: bool = False,
    shelf: str | None = None,
    landlock_version: int | None = None,
) -> dict[str, Any]:
    """Everything `_supervisor` and `_harden` are told.

    Parameters
    ----------
    tier
        How to isolate.
    command, allowance
        What runs, and what it may use up.
    folder
        The folder it gets; a new working directory is made in it where the tier needs one.
    user
        The user it runs as, from `sandbox_user`.
    hide
        Further paths it may not see.
    tail
        Whether its output is kept (in part, for error messages) rather than passed through.
    shelf
        A folder of sandboxes' folders that can be reached inside (where namespaces isolate):
        for what is no sandbox yet, but will have some.
    landlock_version
        A version of Landlock to use instead of the kernel's, to try out older ones.

    Raises
    ------
    Unavailable
        The tier needs something that this host does not have.
    """
    view = python_view(hide)
    version = landlock.abi() if landlock_version is None else landlock_version
    specification: dict[str, Any] = {
        "harden": _harden_source(),
        "uid": user,
        "tail": tail,
        "mounts": None,
        "bwrap": None,
        "landlock": None,
        "seccomp": None,
        "remove": [],
        "remove_abandoned": [str(folder.path)],
        "memory": watched_bytes(allowance),
    }
    if user is not None:
        folder.give(user)
        needed = [*view.readable, *(link for link, _ in view.links), str(folder.path)]
        specification["mounts"] = {"covers": covers(needed), "places": [], "masks": []}
    if tier is Tier.NAMESPACES:
        places = _namespaces(specification, view, allowance, folder, version, shelf)
    else:
        places = _own_folder(specification, tier, view, folder, user, version, allowance)
    contents = dict(command.files)
    for name, text in command.templates.items():
        contents[places.fill(name)] = places.fill(text).encode()
    specification |= {
        "argv": [places.fill(argument) for argument in command.arguments],
        "env": sandbox_environment(places.home, places.tmp, given=command.environment),
        "cwd": places.home,
        "files": {name: base64.b64encode(content).decode() for name, content in contents.items()},
        "limits": limits(tier, allowance, user),
    }
    return specification


def waiting(
    tier: Tier,
    command: Command,
    folder: Folder,
    user: int | None,
    *,
    file_mb: int,
    hide: tuple[str, ...] = (),
    lean: bool = False,
) -> dict[str, Any]:
    """`specification` for a kernel that is forked, and waits for whom it is for.

    What it may use up is told it later; only the sizes of places must be known before. Where
    namespaces isolate, they are made in those of a `nursery.tree.Tree` by its user.
    """
    allowance = Allowance(file_mb=file_mb)
    made = specification(tier, command, allowance, folder, user, hide=hide, tail=True)
    made |= {"waits": True, "harden": "", "bwrap": None, "limits": {}, "within": None}
    made["lean"] = lean
    if tier is Tier.NAMESPACES:
        mode = {namespaces.HOME: "0700"}
        size = f"size={file_mb}m,nr_inodes={_INODES}"
        places = (namespaces.HOME, namespaces.TEMPORARY, "/dev/shm")  # noqa: S108
        sockets = Path(namespaces.SHELF, folder.path.name, folder.sockets.name)
        view = python_view(hide)
        shown = [*view.readable, *view.files, *(link for link, _ in view.links)]
        made["mounts"] = None
        made["within"] = {
            "user": namespaces.USER,
            "places": [[place, f"mode={mode.get(place, '1777')},{size}"] for place in places],
            # An interpreter below /tmp must be seen again after that was covered.
            "again": [path for path in shown if any(Path(path).is_relative_to(p) for p in places)],
            "sockets": [str(sockets), namespaces.SOCKETS],
            "cover": namespaces.SHELF,
        }
    return made


def watched_bytes(allowance: Allowance) -> int:
    """Resident memory that all processes may hold together."""
    return (allowance.memory_mb + allowance.watched_mb) * _MIB


def _namespaces(
    specification: dict[str, Any],
    view: View,
    allowance: Allowance,
    folder: Folder,
    version: int,
    shelf: str | None,
) -> Places:
    path = namespaces.bubblewrap()
    if path is None:
        raise Unavailable("no_bubblewrap", "bubblewrap (bwrap) is not installed")
    sockets = None if shelf else str(folder.sockets)
    arguments = namespaces.arguments(
        path, view, sockets=sockets, size_mb=allowance.file_mb, shelf=shelf
    )
    specification["bwrap"] = {"path": path, "python": sys.executable, "arguments": arguments}
    specification["seccomp"] = _filter(seccomp.Rules())
    if version:
        places = (namespaces.HOME, namespaces.TEMPORARY, "/dev/shm")  # noqa: S108
        rules = landlock.writable_rules(places, namespaces.SOCKETS)
        specification["landlock"] = landlock.ruleset(rules, version, net=True)
    return Places(home=namespaces.HOME, tmp=namespaces.TEMPORARY, sockets=namespaces.SOCKETS)


def _own_folder(
    specification: dict[str, Any],
    tier: Tier,
    view: View,
    folder: Folder,
    user: int | None,
    version: int,
    allowance: Allowance,
) -> Places:
    work = folder.new_work(user)
    specification["remove"] = [str(work)]
    places = Places(home=str(work), tmp=str(work / "tmp"), sockets=str(folder.sockets))
    if user is not None:
        # Root can give even these tiers places of a limited size and number of files.
        options = f"size={allowance.file_mb}m,nr_inodes={_INODES},uid={user},gid={user}"
        specification["mounts"]["places"].append([str(work), f"mode=0700,{options}"])
        if tier is Tier.LANDLOCK:
            specification["mounts"]["places"].append(["/dev/shm", f"mode=0700,{options}"])  # noqa: S108
            specification["mounts"]["masks"] = list(view.masked)
    if tier is Tier.LIMITS:
        return places
    if not version:
        raise Unavailable("no_landlock", "this system has no Landlock")
    rules = landlock.rules(view, work=str(work), sockets=str(folder.sockets))
    specification["landlock"] = landlock.ruleset(rules, version)
    alone = user is not None and user != NOBODY
    specification["seccomp"] = _filter(
        seccomp.Rules(
            inet=False,
            connect=False,
            attributes=alone,
            signals=alone or version >= 6,
            truncate=version >= 3,
        )
    )
    return places


def _filter(rules: seccomp.Rules) -> str:
    return base64.b64encode(seccomp.program(rules)).decode()


def limits(
    tier: Tier, allowance: Allowance, user: int | None, *, but: int | None = None
) -> dict[str, list[int]]:
    """Resource limits of each process, by the ends of their names: soft and hard.

    ``but`` is a process that runs already and is the sandbox's own.
    """
    space = (allowance.base_mb + allowance.memory_mb) * _MIB if allowance.address_space else 1 << 62
    rows = {
        "CORE": [0, 0],
        "FSIZE": [allowance.file_mb * _MIB] * 2,
        "NOFILE": [_OPEN_FILES] * 2,
        "AS": [space, space],
        "MEMLOCK": [0, 0],
    }
    if allowance.cpu_seconds is not None:
        # The soft limit's signal says why; the hard one a second later cannot be caught.
        rows["CPU"] = [allowance.cpu_seconds, allowance.cpu_seconds + 1]
    if sys.platform.startswith("linux"):
        count = allowance.processes
        if tier is not Tier.NAMESPACES and (user is None or user == NOBODY):
            count += _running(os.geteuid() if user is None else user, but)
        rows["NPROC"] = [count, count]
    return rows


def _running(user: int, but: int | None) -> int:
    """Processes and threads that a user has already: the kernel counts them all together."""
    total = 0
    for status in Path("/proc").glob("[0-9]*/status"):
        if status.parent.name == str(but):
            continue
        try:
            fields = dict(
                line.split(":", 1) for line in status.read_text().splitlines() if ":" in line
            )
        except OSError:
            continue
        if int(fields["Uid"].split()[0]) == user:
            total += int(fields["Threads"])
    return total


@cache
def _harden_source() -> str:
    return (Path(__file__).parent / "_harden.py").read_text(encoding="utf-8")

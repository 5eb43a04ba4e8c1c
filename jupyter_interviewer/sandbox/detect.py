"""Which tier works here: found by trying, not by guessing."""

from __future__ import annotations

import shutil
import sys
import threading
from functools import cache

from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.refusal import Unavailable
from jupyter_interviewer.sandbox import landlock
from jupyter_interviewer.sandbox.running import run_in
from jupyter_interviewer.sandbox.tier import Tier

_lock = threading.Lock()

_PROBE = """
import os, sys
canary = sys.stdin.readline()
try:
    open(canary).close()
    seen = True
except OSError:
    seen = False
print("alive", os.getuid() != 0, seen)
"""

_NOT_HELD = {
    Tier.NAMESPACES: (),
    Tier.LANDLOCK: (
        "Names and sizes of files elsewhere on this machine can be probed, though not read.",
        "The size of all files together is not limited unless the server runs as root.",
    ),
    Tier.LIMITS: (
        "Code can read and change your files.",
        "Code can use the network.",
        "Code can see and signal your other processes.",
    ),
}
_LINUX_REMEDY = "Install bubblewrap and allow unprivileged user namespaces for the best isolation."
_OTHER_REMEDY = "Isolation needs Linux: run the server in a container or a virtual machine there."


class Attempt(Frozen):
    """What became of trying a tier, and what would make it work."""

    tier: Tier
    works: bool
    reason: str
    remedy: str | None


class Detection(Frozen):
    """The tier to use.

    Attributes
    ----------
    tier
        The strongest that works, or the configured one.
    attempts
        What was tried, strongest first.
    not_held
        Sentences on what the tier does not hold.
    """

    tier: Tier
    attempts: tuple[Attempt, ...]
    not_held: tuple[str, ...]


def detect(configured: Tier | None = None) -> Detection:
    """Find the strongest tier that works here, or see that the configured one does.

    The first call launches something in each tier down to the one that works (a fraction of a
    second); what was found holds for the life of the process.

    Raises
    ------
    Unavailable
        The configured tier, or every tier, does not work here.
    """
    attempts: list[Attempt] = []
    for tier in Tier if configured is None else (Tier(configured),):
        with _lock:
            attempt = _attempt(tier)
        attempts.append(attempt)
        if attempt.works:
            return Detection(tier=tier, attempts=tuple(attempts), not_held=not_held(tier))
    reasons = "; ".join(f"{a.tier}: {a.reason} {a.remedy or ''}".strip() for a in attempts)
    raise Unavailable("no_sandbox", f"no sandbox works here ({reasons})")


def survey() -> tuple[Attempt, ...]:
    """Try every tier, for a report on this host."""
    with _lock:
        return tuple(_attempt(tier) for tier in Tier)


def not_held(tier: Tier) -> tuple[str, ...]:
    """Sentences on what a tier does not hold on this host, and how to get more."""
    sentences = list(_NOT_HELD[tier])
    if tier is Tier.LANDLOCK and landlock.abi() < 6:
        sentences.append("Processes of a sandbox cannot signal each other on this older kernel.")
    if sentences:
        sentences.append(_LINUX_REMEDY if sys.platform.startswith("linux") else _OTHER_REMEDY)
    return tuple(sentences)


@cache
def _attempt(tier: Tier) -> Attempt:
    missing = _missing(tier)
    if missing is not None:
        return Attempt(tier=tier, works=False, reason=missing[0], remedy=missing[1])
    try:
        # A file that everybody may read stands for all that a sandbox must not see.
        done = run_in(tier, _PROBE, __file__.encode(), wall_seconds=20)
    except (Unavailable, OSError) as error:
        return Attempt(tier=tier, works=False, reason=str(error), remedy=_remedy(tier, str(error)))
    words = done.stdout.split()
    if not done.ok or words[:1] != [b"alive"]:
        reason = done.message or "a trial run gave no answer"
        return Attempt(tier=tier, works=False, reason=reason, remedy=_remedy(tier, reason))
    if words[1] != b"True":
        return Attempt(tier=tier, works=False, reason="the code would run as root", remedy=None)
    if tier is not Tier.LIMITS and words[2] == b"True":
        reason = "a file outside the sandbox could be read in it"
        return Attempt(tier=tier, works=False, reason=reason, remedy=None)
    return Attempt(tier=tier, works=True, reason="works: a trial run succeeded", remedy=None)


def _missing(tier: Tier) -> tuple[str, str | None] | None:
    if tier is Tier.LIMITS:
        return None
    if not sys.platform.startswith("linux"):
        return "it needs Linux", _OTHER_REMEDY
    if tier is Tier.NAMESPACES and shutil.which("bwrap") is None:
        return "bubblewrap is not installed", "Install it: apt install bubblewrap"
    if tier is Tier.LANDLOCK and landlock.abi() == 0:
        return "the kernel has no Landlock", "Use Linux 5.13 or newer with Landlock enabled"
    return None


def _remedy(tier: Tier, reason: str) -> str | None:
    lower = reason.lower()
    if tier is Tier.NAMESPACES and ("namespace" in lower or "uid map" in lower):
        return (
            "Unprivileged user namespaces are off: set the sysctl kernel.unprivileged_userns_clone "
            "to 1 (Debian) or kernel.apparmor_restrict_unprivileged_userns to 0 (Ubuntu); in a "
            "container, allow them in its seccomp profile"
        )
    if "unshare" in lower or ("permission denied" in lower and "python" in lower):
        return (
            "The Python that runs the server lies in a folder that only root may enter; install "
            "it elsewhere (/opt, /usr/local) or run the server as an ordinary user"
        )
    return None

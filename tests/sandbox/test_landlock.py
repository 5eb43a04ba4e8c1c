"""Landlock as older kernels have it, tried with the one that is here."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from jupyter_interviewer.sandbox import landlock
from jupyter_interviewer.sandbox.running import run_in
from jupyter_interviewer.sandbox.tier import Tier
from jupyter_interviewer.sandbox.view import View


def test_a_hidden_package_is_left_out_by_granting_its_neighbours(tmp_path: Path) -> None:
    site = tmp_path / "lib" / "site-packages"
    for name in ("numpy", "ours", "pandas"):
        (site / name).mkdir(parents=True)
    view = View(
        readable=(str(tmp_path / "lib"),),
        hidden=(str(site / "ours"),),
        files=(),
        links=(),
        sites=(),
    )
    rules = {path: rights for path, rights, _ in landlock.rules(view, work="/w", sockets=None)}
    assert rules[str(site / "numpy")] == rules[str(site / "pandas")] == landlock.READ
    assert rules[str(site)] == landlock.READ_DIR
    assert str(site / "ours") not in rules
    assert rules[str(tmp_path / "lib")] == landlock.READ_DIR


@pytest.mark.parametrize("version", range(1, 8))
def test_a_ruleset_names_only_what_its_version_knows(version: int) -> None:
    made = landlock.ruleset([], version)
    assert bool(made["fs"] & landlock.REFER) == (version >= 2)
    assert bool(made["fs"] & landlock.TRUNCATE) == (version >= 3)
    assert bool(made["net"]) == (version >= 4)
    assert bool(made["fs"] & landlock.IOCTL_DEV) == (version >= 5)
    assert bool(made["scoped"]) == (version >= 6)
    assert made["size"] == {1: 8, 2: 8, 3: 8, 4: 16, 5: 16}.get(version, 24)


@pytest.mark.parametrize("version", [1, 2, 3, 5])
def test_an_older_landlock_still_hides_and_cuts_off(version: int) -> None:
    secret = Path(__file__)
    source = f"""
import os, socket
for act in (
    lambda: open({str(secret)!r}).read(),
    lambda: os.listdir({str(secret.parent)!r}),
    lambda: socket.socket(socket.AF_INET),
    lambda: socket.socket(socket.AF_UNIX).connect("/run/x"),
    lambda: os.kill({os.getpid()}, 0),
    lambda: os.truncate({str(secret)!r}, 0),
    lambda: os.open({str(secret)!r}, os.O_RDONLY | os.O_TRUNC),
):
    try:
        act()
        print("DID")
    except OSError:
        pass
import numpy
open("mine", "w").write("x")
os.replace("mine", "tmp/yours") if {version} > 1 else None
print("fine")
"""
    size = secret.stat().st_size
    done = run_in(Tier.LANDLOCK, source, landlock_version=version)
    assert done.stdout == b"fine\n", done.stderr
    assert secret.stat().st_size == size

"""The environment of sandboxed code: a list of what may pass, nothing else."""

from __future__ import annotations

import os
import site
import sys
from collections.abc import Mapping
from pathlib import Path

_PASSED = ("LANG", "LANGUAGE", "TZ")
_FIXED = {
    # One thread for linear algebra: more would only count against the limits.
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    # Each arena reserves 64 MiB of the address space that the memory limit counts.
    "MALLOC_ARENA_MAX": "2",
    "PYTHONDONTWRITEBYTECODE": "1",
    "PYDEVD_DISABLE_FILE_VALIDATION": "1",
    "TERM": "dumb",
    # What DuckDB would else look up in control groups, which Landlock keeps from it: then it
    # aborts, and takes the candidate's kernel with it.
    "SLURM_CPUS_ON_NODE": "1",
    "SLURM_MEM_PER_NODE": "512",
}


def sandbox_environment(
    home: str, temporary: str, *, given: Mapping[str, str] | None = None
) -> dict[str, str]:
    """Build the whole environment of a sandbox.

    Parameters
    ----------
    home, temporary
        Its home and its folder for temporary files, as seen inside.
    given
        Variables that a kernelspec sets by name; nobody else's.
    """
    outside = os.environ
    environment = {
        name: value
        for name, value in outside.items()
        if name in _PASSED or (name.startswith("LC_") and name.isascii())
    }
    environment.setdefault("LANG", "C.UTF-8")
    environment.update(_FIXED)
    environment["HOME"] = home
    environment["TMPDIR"] = temporary
    environment["IPYTHONDIR"] = str(Path(temporary, "ipython"))
    environment["MPLCONFIGDIR"] = str(Path(temporary, "matplotlib"))
    environment["USER"] = environment["LOGNAME"] = "candidate"
    environment["PATH"] = f"{Path(sys.executable).parent}:/usr/local/bin:/usr/bin:/bin"
    if site.ENABLE_USER_SITE and Path(site.getusersitepackages()).is_dir():
        environment["PYTHONUSERBASE"] = site.getuserbase()
    environment.update(given or {})
    return environment

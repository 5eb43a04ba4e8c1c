"""What a sandbox has to hold and allow so that the kernel for SQL runs in it."""

from __future__ import annotations

from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from jupyter_interviewer.domain.refusal import Unavailable
from jupyter_interviewer.sandbox.plan import Allowance
from jupyter_interviewer.sandbox.view import PACKAGE

REMEDY = "pip install 'jupyter-interviewer[data]'"

_FOLDER = ".interview/sql_kernel"
_HARNESS = (
    "domain/codec.py",
    "domain/budget.py",
    *(
        f"grading/harness/python/{part}.py"
        for part in ("processes", "stage", "child", "watch", "runner", "run")
    ),
)
"""What runs cases in the Python kernel, one program: standard library only."""

_MEMORY_MB = 64
"""Resident memory of DuckDB itself before any query."""


def release(package: str = "duckdb") -> str | None:
    """Give the version of a package that questions about data need; None without it."""
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def missing() -> str | None:
    """Say what has to be done before questions about data can be asked; None where they can."""
    return None if release() and release("pandas") else REMEDY


def require() -> None:
    """Make sure that there is a DuckDB.

    Raises
    ------
    Unavailable
        There is none.
    """
    if release() is None:
        raise Unavailable("no_duckdb", f"SQL is not available: {REMEDY}")


@cache
def files() -> dict[str, bytes]:
    """The kernel's files, by name relative to its working directory."""
    inside = Path(__file__).parent / "inside"
    found = {
        f"{_FOLDER}/{path.name}": path.read_bytes()
        for path in sorted(inside.iterdir())
        if path.suffix == ".py"
    }
    paths = [path for part in _HARNESS if (path := Path(PACKAGE, part)).exists()]
    found[f"{_FOLDER}/harness.py"] = b"\n\n".join(path.read_bytes() for path in paths)
    return found


def environment(allowance: Allowance) -> dict[str, str]:
    """Tell the kernel how much memory its cells may take."""
    return {"INTERVIEW_MEMORY_MB": str(allowance.memory_mb)}


def widened(allowance: Allowance) -> Allowance:
    """Give what DuckDB itself needs, on top of what a query may use up."""
    return allowance.model_copy(
        update={
            "base_mb": allowance.base_mb + 256,
            "watched_mb": allowance.watched_mb + _MEMORY_MB,
        }
    )

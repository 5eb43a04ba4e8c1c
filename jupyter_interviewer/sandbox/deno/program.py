"""What a sandbox has to hold and allow so that a kernel on Deno runs in it."""

from __future__ import annotations

import marshal
import subprocess
import sysconfig
from functools import cache
from importlib.util import MAGIC_NUMBER, source_hash
from pathlib import Path

from jupyter_interviewer.domain.question import Language
from jupyter_interviewer.domain.refusal import Unavailable
from jupyter_interviewer.sandbox.plan import Allowance
from jupyter_interviewer.sandbox.sql import program as sql
from jupyter_interviewer.sandbox.view import PACKAGE

REMEDY = "pip install 'jupyter-interviewer[javascript]'"

_FOLDER = ".interview"
_SHARED = ("domain/codec.py", "domain/budget.py")
"""What the Python harness takes there too; it imports only the standard library."""

_PROCESSES = 64
"""Threads of the kernel's own Deno, of three cases' and of a type check."""

_MEMORY_MB = 512
"""Resident memory of the same, most of it the type check's."""

_FILE_MB = 24
"""What Deno keeps of compiled code. The cells themselves may write no files."""


@cache
def program() -> Path | None:
    """Where Deno is; None where it is not installed for this Python.

    Only what is installed beside the interpreter can be seen by a sandbox.
    """
    path = Path(sysconfig.get_path("scripts"), "deno")
    return path if path.is_file() else None


def release() -> str:
    """Name Deno's version, or say that it does not start."""
    try:
        asked = subprocess.run(
            [str(program()), "--version"], capture_output=True, text=True, timeout=20, check=True
        )
    except (OSError, subprocess.SubprocessError) as error:
        return f"does not start: {error}"
    words = asked.stdout.split()
    return words[1] if len(words) > 1 else "of an unknown version"


def missing(language: Language) -> str | None:
    """Say what has to be done before code in a language can run here; None where it can."""
    if language is Language.SQL:
        return sql.missing()
    return REMEDY if language is not Language.PYTHON and program() is None else None


def require() -> None:
    """Make sure that there is a Deno.

    Raises
    ------
    Unavailable
        There is none.
    """
    if program() is None:
        raise Unavailable("no_deno", f"JavaScript and TypeScript are not available: {REMEDY}")


@cache
def files() -> dict[str, bytes]:
    """The kernel's files, by name relative to its working directory.

    Python's own are compiled here, once: each kernel would spend a third of its start on that.
    """
    inside = sorted((Path(__file__).parent / "inside").iterdir())
    found = {path.name: path.read_bytes() for path in inside if path.suffix == ".mjs"}
    for path in [*inside, *(Path(PACKAGE, shared) for shared in _SHARED)]:
        if path.suffix == ".py":
            found[f"{path.stem}.pyc"] = _compiled(path)
    return {f"{_FOLDER}/deno_kernel/{name}": data for name, data in found.items()}


def _compiled(path: Path) -> bytes:
    # A file as Python itself keeps it (PEP 552), never compared with a source, which is not there.
    source = path.read_bytes()
    code = compile(source, f"deno_kernel/{path.name}", "exec", dont_inherit=True)
    unchecked = (1).to_bytes(4, "little")
    return MAGIC_NUMBER + unchecked + source_hash(source) + marshal.dumps(code)


def environment(allowance: Allowance) -> dict[str, str]:
    """Tell the kernel how much memory its cells may take."""
    return {"INTERVIEW_MEMORY_MB": str(allowance.memory_mb)}


def widened(allowance: Allowance) -> Allowance:
    """Give what Deno itself needs, on top of what the cells may use up."""
    return allowance.model_copy(
        update={
            "address_space": False,
            "file_mb": allowance.file_mb + _FILE_MB,
            "processes": allowance.processes + _PROCESSES,
            "watched_mb": allowance.watched_mb + _MEMORY_MB,
        }
    )

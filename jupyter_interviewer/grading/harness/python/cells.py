"""The harness for Python, as the text of cells."""

from __future__ import annotations

import base64
import marshal
import re
import zlib
from collections.abc import Sequence
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

_NAME = "jupyter_interviewer_harness"
_SHARED = ("codec", "budget")
_PARTS = ("processes", "stage", "child", "watch", "runner", "run")
_KEPT = "jupyter_interviewer_kept"
_PREPARATION = """\
# What running the cases will need, as it is now: cells may patch it, often for good reasons.
def kept():
    import builtins, sys, types
    modules = {{}}
    for name in (
        "binascii contextlib ctypes errno gc io json marshal os resource select signal struct time "
        "traceback types warnings zlib"
    ).split():
        modules[name] = types.ModuleType(name)
        vars(modules[name]).update(vars(__import__(name)))
    real = builtins.__import__
    def bring(name, *rest, **more):
        return modules.get(name) or real(name, *rest, **more)
    own = dict(vars(builtins), __import__=bring)
    shell = get_ipython()
    program = {{"__name__": "{name}", "__builtins__": own}}
    # Compiled from {files}.
    exec({code!r}, program)
    sys.modules["{kept}"] = types.SimpleNamespace(
        program=program,
        begin=lambda inputs: program["begin"](shell, inputs),
        go_on=lambda inputs: program["go_on"](inputs),
        more=lambda code: own["exec"](code, program),
        call=lambda name, inputs: program[name](shell, inputs),
    )
kept()
del kept
# Between cells it would wait for somebody who interrupts it.
get_ipython().kernel._execute_sleep = 0
# Here exit() ends a cell, as sys.exit() does, and a plot that nobody will see needs no library.
import importlib.util, sys
exit = quit = sys.exit
if importlib.util.find_spec("matplotlib") is None:
    get_ipython().register_magic_function(lambda line: None, "line", "matplotlib")
# What is printed faster than it can be sent stays in memory: now and then, wait until it is sent.
# Before each cell anew, since IPython puts the stream's own method back after each.
def steady(info, most=1 << 18):
    def wrap(stream):
        write, held = stream.write, 0
        def waiting(text):
            nonlocal held
            held += len(text)
            if held > most:
                held = 0
                stream.flush()
            return write(text)
        stream.write = waiting
    import os, sys
    if info.raw_cell.startswith("import sys as {name}"):
        # A cell's name is made from its text, which takes long for a long one.
        os.environ["IPYKERNEL_CELL_NAME"] = "harness"
    for stream in (sys.stdout, sys.stderr):
        # A stream that the code has put there itself is its own affair.
        if hasattr(stream, "pub_thread"):
            wrap(stream)
get_ipython().events.register("pre_run_cell", steady)
del importlib, sys, steady
"""
_CALL = """\
import sys as {name}
{name}.modules["{kept}"].{call}
"""
_EXECUTE = """\
import marshal, zlib
from binascii import a2b_base64
exec(marshal.loads(zlib.decompress(a2b_base64({code!r}))))
"""


class PythonHarness:
    """The cells for IPython's kernel."""

    def preparation(self) -> str:
        """What runs the cases, and what makes the kernel behave where nobody sits before it.

        Compiled here, once: a kernel would do it for each answer. It runs the same interpreter.
        """
        return _prepared()

    def beginning(self, inputs: str) -> str:
        """Run the first batch."""
        return calling(f"begin({inputs!r})")

    def going_on(self, inputs: str) -> str:
        """Run a further batch."""
        return calling(f"go_on({inputs!r})")

    def definition(self, name: str) -> re.Pattern[str]:
        """Find ``def`` or ``class``."""
        named = rf"{re.escape(name)}\b" if name else r"\w"
        return re.compile(rf"^[ \t]*(async[ \t]+def|def|class)[ \t]+{named}", re.M)


HARNESS = PythonHarness()


def harness_files() -> list[Traversable]:
    """The files that make up the harness, in order; together they are one program."""
    package = resources.files("jupyter_interviewer")
    harness = package.joinpath("grading", "harness", "python")
    shared = [package.joinpath("domain", f"{part}.py") for part in _SHARED]
    return [*shared, *(harness.joinpath(f"{part}.py") for part in _PARTS)]


def calling(call: str) -> str:
    """Give the source of a cell that calls what was put by, whatever became of names since."""
    return _CALL.format(name=_NAME, kept=_KEPT, call=call)


def packed(files: Sequence[Traversable], name: str) -> str:
    """Compile files, together one program; the source of a statement that executes them."""
    joined = "\n\n".join(file.read_text("utf-8") for file in files)
    code = compile(joined, name, "exec", dont_inherit=True)
    text = base64.b64encode(zlib.compress(marshal.dumps(code))).decode("ascii")
    return _EXECUTE.format(code=text)


@cache
def _prepared() -> str:
    files = harness_files()
    return _PREPARATION.format(
        name=_NAME,
        kept=_KEPT,
        code=packed(files, "<harness>"),
        files=", ".join(file.name for file in files),
    )

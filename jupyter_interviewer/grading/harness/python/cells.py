"""The harness for Python, as the text of cells."""

from __future__ import annotations

import base64
import marshal
import re
import zlib
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

_NAME = "jupyter_interviewer_harness"
_SHARED = ("codec", "budget")
_PARTS = ("processes", "child", "watch", "run")
_SETUP = """\
# What running the cases will need, as it is now: cells may patch it, often for good reasons.
def kept():
    import builtins, sys, types
    modules = {}
    for name in (
        "contextlib ctypes errno gc io json os resource select signal struct time traceback "
        "types warnings"
    ).split():
        modules[name] = types.ModuleType(name)
        vars(modules[name]).update(vars(__import__(name)))
    real = builtins.__import__
    def bring(name, *rest, **more):
        return modules.get(name) or real(name, *rest, **more)
    own = dict(vars(builtins), __import__=bring)
    kept = types.SimpleNamespace(builtins=own, shell=get_ipython())
    sys.modules["jupyter_interviewer_kept"] = kept
kept()
del kept
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
    if "jupyter_interviewer_harness = {" in info.raw_cell:
        # A cell's name is made from its text, which takes long for a long one.
        os.environ["IPYKERNEL_CELL_NAME"] = "harness"
    for stream in (sys.stdout, sys.stderr):
        # A stream that the code has put there itself is its own affair.
        if hasattr(stream, "pub_thread"):
            wrap(stream)
get_ipython().events.register("pre_run_cell", steady)
del importlib, sys, steady
"""
_LOAD = """\
# The program that runs the cases, compiled from {files}.
import sys as {name}
{name} = vars({name}.modules["jupyter_interviewer_kept"])
{name} = {{"__name__": "{name}", "__builtins__": {name}["builtins"], "shell": {name}["shell"]}}
{name}["__builtins__"]["exec"]({code!r}, {name})
"""
_EXECUTE = """\
import marshal, zlib
from binascii import a2b_base64
exec(marshal.loads(zlib.decompress(a2b_base64({code!r}))))
"""


class PythonHarness:
    """The cells for IPython's kernel."""

    def preparation(self) -> str:
        """What makes the kernel behave where nobody sits before it."""
        return _SETUP

    def loading(self) -> str:
        """Everything that runs cases, in a namespace of its own.

        Compiled here, once: a kernel would do it for each answer. It runs the same interpreter.
        """
        files = ", ".join(file.name for file in harness_files())
        return _LOAD.format(name=_NAME, code=_EXECUTE.format(code=_compiled()), files=files)

    def inputs(self, text: str) -> str:
        """One assignment."""
        return f"{_NAME}_inputs = {text!r}"

    def beginning(self) -> str:
        """Run the first batch."""
        return f'{_NAME}["begin"]({_NAME}["shell"], {_NAME}_inputs)'

    def going_on(self) -> str:
        """Run a further batch."""
        return f'{_NAME}["go_on"]({_NAME}_inputs)'

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


@cache
def _compiled() -> str:
    joined = "\n\n".join(file.read_text("utf-8") for file in harness_files())
    code = compile(joined, "<harness>", "exec", dont_inherit=True)
    return base64.b64encode(zlib.compress(marshal.dumps(code))).decode("ascii")

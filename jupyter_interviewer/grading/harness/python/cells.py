"""The harness for Python, as the text of cells."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

_NAME = "jupyter_interviewer_harness"
_PARTS = ("child", "watch", "run")
_SETUP = """\
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
    import sys
    for stream in (sys.stdout, sys.stderr):
        # A stream that the code has put there itself is its own affair.
        if hasattr(stream, "pub_thread"):
            wrap(stream)
get_ipython().events.register("pre_run_cell", steady)
del importlib, sys, steady
"""
_LOAD = """\
from builtins import exec as {name}_exec
from IPython import get_ipython as {name}_shell
{name} = {{"__name__": "{name}"}}
{name}_exec({text}, {name})
# The name of the next cells is not made from their text, which may be long.
{name}["os"].environ["IPYKERNEL_CELL_NAME"] = "harness"
"""


class PythonHarness:
    """The cells for IPython's kernel."""

    def preparation(self) -> str:
        """What makes the kernel behave where nobody sits before it."""
        return _SETUP

    def loading(self) -> str:
        """Everything that runs cases, in a namespace of its own."""
        return _LOAD.format(name=_NAME, text=_text())

    def inputs(self, text: str) -> str:
        """One assignment."""
        return f"{_NAME}_inputs = {text!r}"

    def beginning(self) -> str:
        """Run the first batch."""
        return f'{_NAME}["begin"]({_NAME}_shell(), {_NAME}_inputs)'

    def going_on(self) -> str:
        """Run a further batch."""
        return f'{_NAME}["go_on"]({_NAME}_inputs)'

    def definition(self, name: str) -> re.Pattern[str]:
        """Find ``def`` or ``class``."""
        named = rf"{re.escape(name)}\b" if name else r"\w"
        return re.compile(rf"^[ \t]*(async[ \t]+def|def|class)[ \t]+{named}", re.M)


HARNESS = PythonHarness()


@cache
def _text() -> str:
    package = resources.files("jupyter_interviewer")
    harness = package.joinpath("grading", "harness", "python")
    files = [package.joinpath("domain", "codec.py")]
    files += [harness.joinpath(f"{part}.py") for part in _PARTS]
    joined = "\n\n".join(file.read_text("utf-8") for file in files)
    if "'''" in joined:
        raise ValueError("the harness is quoted with ''' and must not hold it")
    return f"r'''{joined}'''"

"""Several modules as the text of one script, for a sandbox that cannot see our package."""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence
from functools import cache
from pathlib import Path

_FRAME = """\
import sys, types
for name, text in {modules!r}:
    parts = name.split(".")
    for end in range(1, len(parts)):
        package = ".".join(parts[:end])
        sys.modules.setdefault(package, types.ModuleType(package)).__path__ = []
    module = sys.modules[name] = types.ModuleType(name)
    exec(compile(text, name, "exec"), module.__dict__)
module.main()
"""


@cache
def bundle(modules: Sequence[str]) -> str:
    """Give a script that executes these modules, in this order, and calls ``main`` of the last.

    They may import each other and the standard library.
    """
    return _FRAME.format(modules=[(name, _text(name)) for name in modules])


def _text(module: str) -> str:
    found = importlib.util.find_spec(module)
    if found is None or found.origin is None:
        raise ModuleNotFoundError(module)
    return Path(found.origin).read_text(encoding="utf-8")

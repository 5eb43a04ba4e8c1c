"""Starting a process that grades without what it does not need."""

from __future__ import annotations

import sys
from importlib import import_module

_GRAMMAR = "rfc3987_syntax"


def import_lean() -> None:
    """Import jsonschema, which reading notebooks brings along, without its check of IRIs.

    Where the package for it is installed, jsonschema builds a grammar when it is imported, which
    takes longer than everything else that grading imports; no notebook has an IRI to be checked.
    For processes of our own that only grade: elsewhere somebody may want that check.
    """
    if _GRAMMAR in sys.modules or "jsonschema" in sys.modules:
        return
    sys.modules[_GRAMMAR] = None  # type: ignore[assignment]
    try:
        import_module("jsonschema")
    finally:
        del sys.modules[_GRAMMAR]

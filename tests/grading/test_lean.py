"""Processes that grade start without what they do not need."""

from __future__ import annotations

import subprocess
import sys


def test_notebooks_are_still_checked_without_a_grammar_for_addresses() -> None:
    program = """
import sys
from jupyter_interviewer.grading.lean import import_lean
import_lean()
import nbformat
assert "rfc3987_syntax" not in sys.modules and "lark" not in sys.modules
nbformat.validate(nbformat.v4.new_notebook())
try:
    nbformat.validate({"cells": [{"id": "a"}], "metadata": {}, "nbformat": 4, "nbformat_minor": 5})
except nbformat.ValidationError:
    print("refused")
import_lean()
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60
    )
    assert (done.stdout, done.stderr) == ("refused\n", "")

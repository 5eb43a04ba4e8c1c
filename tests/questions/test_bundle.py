"""Modules that travel into the sandbox as text."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from jupyter_interviewer.questions.bundle import bundle
from jupyter_interviewer.questions.freeze import MODULES


def test_what_travels_imports_only_the_standard_library_and_its_companions() -> None:
    for name in MODULES:
        __import__(name)
        source = Path(sys.modules[name].__file__ or "").read_text()
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.ImportFrom):
                modules = [node.module or ""]
            elif isinstance(node, ast.Import):
                modules = [alias.name for alias in node.names]
            else:
                continue
            for module in modules:
                known = module.split(".")[0] in sys.stdlib_module_names
                assert known or module in MODULES[: MODULES.index(name)], f"{name} imports {module}"


def test_a_bundle_runs_where_our_package_is_not() -> None:
    source = bundle(MODULES).replace("module.main()", "print(module.load('a.py', 'x = 3').x)")
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", source],
        capture_output=True,
        text=True,
        cwd="/",
        timeout=30,
    )
    assert (done.stdout, done.stderr) == ("3\n", "")


def test_an_unknown_module_is_named() -> None:
    with pytest.raises(ModuleNotFoundError):
        bundle(("jupyter_interviewer.questions.nonsense",))

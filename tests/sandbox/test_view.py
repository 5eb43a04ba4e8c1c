"""What a sandbox may read: packages, none of ours."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import pytest

from jupyter_interviewer.sandbox import view as view_module
from jupyter_interviewer.sandbox.script import run_script
from jupyter_interviewer.sandbox.tier import Tier
from jupyter_interviewer.sandbox.view import PACKAGE, expand, python_view


def test_of_a_prefix_only_programs_and_libraries_are_shown() -> None:
    view = python_view()
    readable = [Path(path) for path in view.readable]
    assert any(Path(sys.prefix, "lib").is_relative_to(path) for path in readable)
    for path in (Path(sys.prefix, "share", "jupyter"), Path(sys.prefix, "etc"), Path.home()):
        assert not any(path.is_relative_to(shown) for shown in readable), path


def test_our_package_and_its_checkout_are_hidden_wherever_they_stand() -> None:
    hidden = [Path(path) for path in python_view().hidden]
    assert PACKAGE in hidden
    assert (
        not any(PACKAGE.is_relative_to(shown) for shown in map(Path, python_view().readable))
        or str(PACKAGE) in python_view().masked
    )


def test_a_link_is_not_a_second_way_to_what_is_hidden(tmp_path: Path) -> None:
    (tmp_path / "lib" / "ours").mkdir(parents=True)
    (tmp_path / "lib64").symlink_to("lib")
    real, links = view_module._follow([tmp_path / "lib64", tmp_path / "lib"])
    assert real == (str(tmp_path / "lib"),)
    assert links == ((str(tmp_path / "lib64"), "lib"),)


def test_what_is_hidden_is_left_out_in_few_pieces(tmp_path: Path) -> None:
    for name in ("a/deep/file", "b/ours/file", "b/theirs/file"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    pieces = {
        str(path.relative_to(tmp_path)): whole
        for path, whole in expand(tmp_path, [str(tmp_path / "b" / "ours")])
    }
    assert pieces == {".": False, "a": True, "b": False, "b/theirs": True}


@pytest.fixture
def planted() -> Path:
    """A stand-in for a package of ours among the others, as a plain installation has it."""
    site = next(path for path in map(Path, python_view().sites) if path.is_relative_to(sys.prefix))
    return site / "papermill" / "__init__.py"


def test_a_package_that_is_to_be_hidden_cannot_be_read_among_the_others(
    isolating: Tier, planted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hide = (str(planted.parent),)
    import jupyter_interviewer.sandbox.plan as plan

    monkeypatch.setattr(plan, "python_view", lambda also=(): python_view(hide))
    source = f"""
import numpy
try:
    print("READ", len(open({str(planted)!r}).read()))
except OSError as error:
    print(type(error).__name__)
"""
    done = run_script(source, tier=isolating)
    assert done.stdout.split() in ([b"FileNotFoundError"], [b"PermissionError"]), done


def test_a_virtual_environment_below_tmp_is_not_covered_by_the_sandboxs_own_tmp(
    tier: Tier, monkeypatch: pytest.MonkeyPatch
) -> None:
    import jupyter_interviewer.sandbox.plan as plan

    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        Path(folder).chmod(0o755)
        packages = Path(folder) / "site-packages"
        packages.mkdir()
        (packages / "word.py").write_text("SAID = 'hello'\n")
        view = python_view()
        shown = view.model_copy(update={"readable": (*view.readable, str(packages))})
        monkeypatch.setattr(plan, "python_view", lambda also=(): shown)
        source = f"import sys; sys.path.append({str(packages)!r})\nimport word; print(word.SAID)"
        assert run_script(source, tier=tier).stdout == b"hello\n"

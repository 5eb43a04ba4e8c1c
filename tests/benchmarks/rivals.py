"""Other graders, each in an environment of its own, given the same exercise in its own format."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import nbformat
import nbformat.v4

from tests.benchmarks.exercise import Exercise

CACHE = Path(__file__).parent.parent.parent / ".make" / "rivals"
"""Where the environments are, made once; ``make clean`` removes them."""

KERNELSPEC = {"name": "python3", "display_name": "Python 3", "language": "python"}
STUDENTS = 10


class Missing(RuntimeError):
    """A rival could not be installed, or does not do what it should."""


class Rival:
    """Another grader.

    Parameters
    ----------
    name
        Of its environment.
    requirements
        What is installed into it.
    folder
        Where it works.
    """

    def __init__(self, name: str, requirements: tuple[str, ...], folder: Path) -> None:
        self.home = CACHE / name
        self.folder = folder
        folder.mkdir(parents=True)
        done = self.home / "installed"
        if done.is_file() and done.read_text() == " ".join(requirements):
            return
        print(f"installing {' '.join(requirements)} into {self.home} (once)…", flush=True)
        shutil.rmtree(self.home, ignore_errors=True)
        self.home.parent.mkdir(parents=True, exist_ok=True)
        _checked([sys.executable, "-m", "venv", str(self.home)])
        _checked([str(self.home / "bin" / "pip"), "install", "-q", *requirements])
        done.write_text(" ".join(requirements))

    def call(self, *arguments: str) -> None:
        """Run one of its commands in its folder, with nothing of ours in the environment."""
        program, *rest = arguments
        home = self.folder / "home"
        environment = {
            "PATH": f"{self.home / 'bin'}{os.pathsep}{os.defpath}",
            "HOME": str(home),
            "LANG": os.environ.get("LANG", "C.UTF-8"),
        }
        _checked([str(self.home / "bin" / program), *rest], cwd=self.folder, env=environment)


def nbgrader(exercise: Exercise, folder: Path) -> tuple[Callable[[], None], Callable[[], None]]:
    """Prepare nbgrader: a course with one assignment, handed in by several students.

    Returns
    -------
    tuple of callable
        What autogrades one student's notebook, and what does those of all ten.
    """
    rival = Rival("nbgrader-0.9.6", ("nbgrader==0.9.6",), folder)
    starter = f"{exercise.answer}\n"
    source = folder / "source" / "ps"
    source.mkdir(parents=True)
    cells = [_nbgrader_cell(starter, "answer", solution=True)]
    for number, (call, expected) in enumerate(exercise.calls):
        cells.append(_nbgrader_cell(f"assert {call} == {expected}", f"case-{number}"))
    notebook = nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": KERNELSPEC})
    nbformat.write(notebook, source / "problem.ipynb")
    for number in range(STUDENTS):
        handed_in = folder / "submitted" / f"student{number:02}" / "ps"
        handed_in.mkdir(parents=True)
        nbformat.write(notebook, handed_in / "problem.ipynb")
    (folder / "nbgrader_config.py").write_text(
        "c = get_config()\nc.CourseDirectory.course_id = 'bench'\n"
    )
    rival.call("nbgrader", "generate_assignment", "ps")

    def one() -> None:
        rival.call("nbgrader", "autograde", "ps", "--student", "student00", "--force")

    def every() -> None:
        rival.call("nbgrader", "autograde", "ps", "--force")

    one()
    rival.call("nbgrader", "export")
    if f",{len(exercise.calls)}.0,0.0," not in (folder / "grades.csv").read_text():
        raise Missing("nbgrader did not give all points")
    return one, every


def _nbgrader_cell(text: str, name: str, *, solution: bool = False) -> nbformat.NotebookNode:
    metadata = {
        "grade": not solution,
        "solution": solution,
        "locked": not solution,
        "grade_id": name,
        "schema_version": 3,
        "task": False,
        **({} if solution else {"points": 1}),
    }
    return nbformat.v4.new_code_cell(text, metadata={"nbgrader": metadata})


def otter(exercise: Exercise, folder: Path) -> Callable[[], None]:
    """Prepare otter: an autograder of five test cases, and a notebook that was handed in.

    Returns
    -------
    callable
        What grades the notebook.
    """
    rival = Rival("otter-grader-7", ("otter-grader>=7,<8", "ipykernel"), folder)
    (folder / "tests").mkdir()
    cases = [
        {"code": f">>> {call} == {expected}\nTrue", "hidden": False, "locked": False}
        for call, expected in exercise.calls
    ]
    suite = {"type": "doctest", "scored": True, "cases": cases}
    test = {"name": "q1", "points": len(cases), "suites": [suite]}
    (folder / "tests" / "q1.py").write_text(f"OK_FORMAT = True\n\ntest = {test!r}\n")
    cells = ["import otter\ngrader = otter.Notebook()", exercise.answer, 'grader.check("q1")']
    notebook = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(cell) for cell in cells],
        metadata={"kernelspec": KERNELSPEC},
    )
    nbformat.write(notebook, folder / "answer.ipynb")
    (folder / "results").mkdir()
    rival.call("otter", "generate", "-t", "tests", "-o", "autograder.zip", "--no-environment")

    def one() -> None:
        rival.call("otter", "run", "answer.ipynb", "-a", "autograder.zip", "-o", "results")

    one()
    if f'"score": {len(cases)}.0' not in (folder / "results" / "results.json").read_text():
        raise Missing("otter did not give all points")
    return one


def _checked(
    command: list[str], cwd: Path | None = None, env: dict[str, str] | None = None
) -> None:
    try:
        done = subprocess.run(
            command, cwd=cwd, env=env, capture_output=True, text=True, check=False, timeout=1800
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Missing(f"{command[0]}: {error}") from error
    if done.returncode:
        said = (done.stderr.strip() or done.stdout.strip()).splitlines()[-1:]
        raise Missing(f"{' '.join(command[:3])} ended with {done.returncode}: {''.join(said)}")

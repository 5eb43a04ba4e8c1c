"""Where submissions come from: files, folders, patterns, and lines of JSON."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from jupyter_interviewer.grading.backlog import lines
from jupyter_interviewer.grading.backlog.submission import Submission, why_unfit
from jupyter_interviewer.grading.files import (
    SUFFIXES,
    GradebookFound,
    Unreadable,
    read_answer,
)

_WANTED = f"{', '.join(SUFFIXES[:-1])} or {SUFFIXES[-1]}"


@dataclass
class Backlog:
    """What was found.

    Attributes
    ----------
    submissions
        By name, in the order in which they were found.
    complaints
        What could not be read: each names the file (and the line) and says why.
    """

    submissions: dict[str, Submission] = field(default_factory=dict)
    complaints: list[str] = field(default_factory=list)

    def add(self, submission: Submission) -> None:
        """Take a submission, unless its name is none or is taken."""
        unfit = why_unfit(submission.name)
        before = self.submissions.get(submission.name)
        if unfit is not None:
            self.complaints.append(f"{submission.origin}: {unfit}")
        elif before is not None:
            self.complaints.append(
                f"{submission.origin}: the name {submission.name!r} stands already in "
                f"{before.origin}; only that one is graded"
            )
        else:
            self.submissions[submission.name] = submission


def gather(arguments: Sequence[str], *, leave_out: Path | None = None) -> Backlog:
    """Find and read all submissions.

    Parameters
    ----------
    arguments
        Files (``.py``, ``.js``, ``.ts``, ``.ipynb``, ``.jsonl``, ``.jsonl.gz``), folders, which
        are searched for source files and notebooks at every depth, and patterns
        (``week1/*.py``, ``**/*.ipynb``). A file that is found twice counts once.
    leave_out
        Where results go, which are no answers although they may stand beside them.
    """
    backlog = Backlog()
    seen = set() if leave_out is None else {leave_out.resolve()}
    for argument in arguments:
        for path, named in _expand(argument, backlog):
            where = path.resolve()
            if where in seen:
                continue
            seen.add(where)
            if lines.is_one(path):
                for item in lines.read(path):
                    if isinstance(item, str):
                        backlog.complaints.append(item)
                    else:
                        backlog.add(item)
            else:
                _read(path, named, backlog)
    return backlog


def _read(path: Path, named: bool, backlog: Backlog) -> None:
    try:
        if not named and path.is_symlink():
            # Whoever hands in a link would hand in what the grader can read and they cannot.
            raise Unreadable(f"{path}: a symbolic link; only the file itself is graded")
        answer = read_answer(path)
    except Unreadable as error:
        if named or not isinstance(error, GradebookFound):
            backlog.complaints.append(str(error))
        return
    backlog.add(
        Submission(name=str(path), origin=str(path), language=answer.language, cells=answer.cells)
    )


def _expand(argument: str, backlog: Backlog) -> Iterator[tuple[Path, bool]]:
    """Give the files that an argument stands for, and whether it names them itself."""
    path = Path(argument)
    if path.is_dir():
        found = _inside(path)
        if not found:
            backlog.complaints.append(f"{argument}: holds no {_WANTED} file")
    elif os.path.lexists(path) or not glob.has_magic(argument):
        yield path, True
        return
    else:
        found = []
        # Unlike Path.glob, this takes absolute patterns and leaves hidden folders out.
        for match in map(Path, sorted(glob.glob(argument, recursive=True))):  # noqa: PTH207
            if match.is_dir():
                # `**` names every folder besides what is in it.
                found += [] if "**" in argument else _inside(match)
            elif _is_answer(match) or lines.is_one(match):
                found.append(match)
        if not found:
            backlog.complaints.append(f"{argument}: matches no {_WANTED} file")
    for each in found:
        yield each, False


def _inside(folder: Path) -> list[Path]:
    found = []
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(
            name for name in folders if not name.startswith((".", "__")) and name != "node_modules"
        )
        found += [Path(place, name) for name in sorted(files) if _is_answer(Path(name))]
    return found


def _is_answer(path: Path) -> bool:
    return path.suffix.lower() in SUFFIXES and not path.name.startswith(".")

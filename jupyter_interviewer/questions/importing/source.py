"""What is to be imported: told by its form."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from jupyter_interviewer.questions.casetable import SUFFIX
from jupyter_interviewer.questions.importing import casetables, exercism, humaneval
from jupyter_interviewer.questions.importing.draft import Found
from jupyter_interviewer.questions.problem import Problem, QuestionBroken

FORMS = (
    "a case table (*.cases.json), HumanEval's problems (*.jsonl, *.jsonl.gz), or the checkout of "
    "an Exercism track"
)


def read(source: Path, only: Collection[str] = (), license: str = "not stated") -> Iterator[Found]:
    """Read the questions of a source, one after another.

    Parameters
    ----------
    source
        A file or a folder in one of `FORMS`; a folder may also hold case tables.
    only
        Names of the questions that are wanted, else all: an exercise's slug, ``HumanEval/3``,
        a case table's id.
    license
        Of case tables, which have no place for it.

    Raises
    ------
    QuestionBroken
        It is in none of the forms, or cannot be read as a whole.
    """
    for found in _read(source, only, license):
        if not only or found.name in only or found.name.split("/")[-1] in only:
            yield found


def _read(source: Path, only: Collection[str], license: str) -> Iterator[Found]:
    try:
        if source.name.endswith((".jsonl", ".jsonl.gz")):
            yield from humaneval.read(source)
        elif source.is_file() and source.suffix == ".json":
            yield casetables.read(source, license)
        elif (source / "exercises").is_dir():
            yield from exercism.read(source, [one.split("/")[-1] for one in only])
        elif source.is_dir() and (tables := sorted(source.glob(f"*{SUFFIX}"))):
            for table in tables:
                yield casetables.read(table, license)
        else:
            what = "is none of what can be imported" if source.exists() else "does not exist"
            raise _broken(source, f"{what}; expected {FORMS}")
    except exercism.NoTrack as error:
        raise _broken(source, str(error)) from error
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise _broken(source, f"cannot be read: {error}") from error


def _broken(source: Path, message: str) -> QuestionBroken:
    return QuestionBroken([Problem(question=str(source), message=message)])

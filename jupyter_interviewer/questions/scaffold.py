"""A new question: a small one that works, under a name of one's own."""

from __future__ import annotations

from keyword import iskeyword
from pathlib import Path

from jupyter_interviewer.domain.question import Language
from jupyter_interviewer.questions import schema
from jupyter_interviewer.questions.naming import is_reserved, spell
from jupyter_interviewer.questions.problem import Problem, QuestionBroken
from jupyter_interviewer.questions.reading import FILE

SOURCE = Path(__file__).parent / "first_question"
ID = "longest-run"
"""What the question in `SOURCE` is called."""

_SCRIPT = Language.JAVASCRIPT


def create(folder: Path) -> Path:
    """Write a new question.

    Parameters
    ----------
    folder
        Of the question, in its bank's folder; its name is the question's id.

    Returns
    -------
    Path
        The folder.

    Raises
    ------
    QuestionBroken
        The name is no id.
    FileExistsError
        It is there already.
    OSError
        It cannot be written.
    """
    words = folder.name.split("-")
    if not all(word.isascii() and word.isalnum() and word == word.lower() for word in words):
        said = "is no id; expected lower-case words joined by hyphens, such as two-sum"
        raise QuestionBroken([Problem(question=folder.name, message=said)])
    name = folder.name.replace("-", "_")
    if not name[0].isalpha() or len(name) > 64 or iskeyword(name) or is_reserved(name, _SCRIPT):
        said = "cannot name a function too; expected at most 64 characters, a letter first"
        raise QuestionBroken([Problem(question=folder.name, message=said)])
    folder.mkdir(parents=True)
    for name, text in files(folder.name).items():
        place = folder / name
        place.parent.mkdir(exist_ok=True)
        place.write_text(text, encoding="utf-8")
    write_schema(folder.parent)
    return folder


def files(id: str) -> dict[str, str]:
    """Give the texts of a new question's files, by name within its folder."""
    old, new = ID.replace("-", "_"), id.replace("-", "_")
    found = {}
    for path in sorted(SOURCE.rglob("*")):
        if not path.is_file() or "__pycache__" in path.parts:
            continue
        text = path.read_text(encoding="utf-8").replace(ID, id).replace(old, new)
        text = text.replace(_spelt(old), _spelt(new))
        found[path.relative_to(SOURCE).as_posix()] = text
    found[FILE] = schema.LINE + found[FILE]
    return found


def write_schema(bank: Path) -> None:
    """Put the schema into a bank's folder, where its questions' first lines look for it."""
    (bank / schema.NAME).write_text(schema.text(), encoding="utf-8")


def _spelt(name: str) -> str:
    return spell(name, _SCRIPT)

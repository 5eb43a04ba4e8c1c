"""What is wrong with a question, said so that its author can mend it."""

from __future__ import annotations

from collections.abc import Sequence

from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.refusal import Unavailable


class Problem(Frozen):
    """One thing that is wrong.

    Attributes
    ----------
    question
        Name of the question's folder.
    file
        File within that folder, where the trouble is in one.
    line
        Line in that file, from 1, where it is known.
    field
        Dotted path of the field in ``question.yaml``, such as ``hints.2.level``.
    message
        What was found and what is expected.
    folder
        Where the question stands.
    """

    question: str
    message: str
    file: str | None = None
    line: int | None = None
    field: str | None = None
    folder: str | None = None

    def __str__(self) -> str:
        place = self.question if self.file is None else f"{self.question}/{self.file}"
        if self.line is not None:
            place += f":{self.line}"
        return ": ".join(part for part in (place, self.field, self.message) if part)


class QuestionBroken(Unavailable):
    """A question cannot be used; ``problems`` say why, each naming file and field."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("question_broken", "; ".join(str(problem) for problem in self.problems))

"""One submission of many, before and after it is graded."""

from __future__ import annotations

import hashlib
import json
from typing import Annotated

from pydantic import Field, StringConstraints

from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.question import Language, Question
from jupyter_interviewer.domain.verdict import Outcome, Verdict

MAX_NAME = 500


class Submission(Frozen):
    """An answer and whose it is.

    Attributes
    ----------
    name
        Told apart by it in one backlog.
    origin
        File, or file and line, for what there is to say about it.
    language
        None where nothing says it: it is taken to be in the question's own.
    """

    name: str
    origin: str
    language: Language | None
    cells: tuple[Cell, ...]


class Record(Frozen):
    """What became of a submission, as it is kept.

    Attributes
    ----------
    failed
        Numbers of the cases that did not pass, from 1; empty also where none was run.
    message
        What the verdict says to the candidate, on one line.
    question
        Id of the question.
    sha256
        Of the submission and the question: where it is another one, this says nothing any more.
    """

    name: str
    outcome: Outcome
    passed: Annotated[int, Field(ge=0)]
    total: Annotated[int, Field(ge=0)]
    seconds: Annotated[float, Field(ge=0)]
    failed: tuple[int, ...] = ()
    message: str = ""
    question: str
    sha256: Annotated[str, StringConstraints(pattern="^[0-9a-f]{64}$")]

    @classmethod
    def of(cls, submission: Submission, question: str, sha256: str, verdict: Verdict) -> Record:
        """Take from a verdict what is kept of it."""
        return cls(
            name=submission.name,
            outcome=verdict.outcome,
            passed=verdict.passed,
            total=verdict.total,
            seconds=round(verdict.seconds or 0.0, 3),
            failed=tuple(
                case.index + 1 for case in verdict.cases if case.outcome is not Outcome.ACCEPTED
            ),
            message=" ".join((verdict.message or "").split()),
            question=question,
            sha256=sha256,
        )


def why_unfit(name: str) -> str | None:
    """Say why a name cannot be one; None where it can."""
    if not name.strip():
        return "the name is empty"
    if len(name) > MAX_NAME:
        return f"a name of {len(name)} characters, more than {MAX_NAME}"
    if not name.isprintable() and any(ord(letter) < 32 or letter == "\x7f" for letter in name):
        return f"the name {name!r} holds control characters"
    if any("\ud800" <= letter <= "\udfff" for letter in name):
        return f"the name {name!a} is not text"
    return None


def fingerprint(question: Question) -> str:
    """Give the SHA-256 of everything that a question's grading depends on."""
    return hashlib.sha256(question.model_dump_json().encode("utf-8", "surrogatepass")).hexdigest()


def digest(submission: Submission, question: str) -> str:
    """Give the SHA-256 of a submission and of the question (by its fingerprint) it answers."""
    text = json.dumps([question, [cell.source for cell in submission.cells]])
    return hashlib.sha256(text.encode("ascii")).hexdigest()

"""The folder: whether it can be read, and has what a question of the bank has."""

from __future__ import annotations

from collections.abc import Iterator

from jupyter_interviewer.domain.question import Language
from jupyter_interviewer.domain.refusal import Refused
from jupyter_interviewer.gate.finding import Finding, Severity
from jupyter_interviewer.gate.subject import Subject
from jupyter_interviewer.questions.problem import Problem, QuestionBroken

CHECK = "folder"
_LANGUAGES = (Language.PYTHON, Language.JAVASCRIPT, Language.TYPESCRIPT)


def broken(error: Refused, seed: int | None = None, check: str = CHECK) -> list[Finding]:
    """Give as findings why a question cannot be read or made."""
    if not isinstance(error, QuestionBroken):
        return [Finding(check=check, severity=Severity.ERROR, message=error.detail, seed=seed)]
    return [_finding(problem, seed, check) for problem in error.problems]


def _finding(problem: Problem, seed: int | None, check: str) -> Finding:
    message = ": ".join(part for part in (problem.field, problem.message) if part)
    return Finding(
        check=check,
        severity=Severity.ERROR,
        message=message,
        file=problem.file,
        line=problem.line,
        seed=seed,
    )


def present(subject: Subject) -> Iterator[Finding]:
    """Say which languages are lacking."""
    spec = subject.template.spec
    missing = [one.spelled for one in _LANGUAGES if one not in spec.languages]
    if missing and spec.kind == "coding":
        yield Finding(
            check=CHECK,
            severity=Severity.LACKING,
            file="question.yaml",
            message=f"it is not asked in {', '.join(missing)}",
            expected="all of Python, JavaScript and TypeScript",
        )

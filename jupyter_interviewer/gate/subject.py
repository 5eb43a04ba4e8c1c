"""What checks look at: a question's folder, its variants, and the means to try its code."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.question import Language, Question
from jupyter_interviewer.domain.verdict import Verdict
from jupyter_interviewer.gate.finding import Finding, Severity
from jupyter_interviewer.grading.job import Job
from jupyter_interviewer.questions.assembly import assemble
from jupyter_interviewer.questions.freeze import ScriptRunner, make
from jupyter_interviewer.questions.made import Made
from jupyter_interviewer.questions.template import SUFFIXES, MistakeFile, Solution, Template

SALT = "gate"
"""Of the hidden cases that are looked at; any would do."""

Grader = Callable[[Sequence[Job]], list[Verdict]]


class Means:
    """What checks may use.

    Parameters
    ----------
    run
        Runs a script in a sandbox of its own.
    grade
        Grades several jobs, each in the sandbox.
    languages
        The languages to look at; all of the question's where it is None.
    """

    def __init__(
        self, run: ScriptRunner, grade: Grader, languages: frozenset[Language] | None = None
    ) -> None:
        self.run = run
        self.grade = grade
        self.languages = languages


class Subject:
    """A question's folder under examination."""

    def __init__(self, template: Template, means: Means) -> None:
        self.template = template
        self.means = means

    @property
    def languages(self) -> tuple[Language, ...]:
        """The question's languages that are looked at."""
        wanted = self.means.languages
        return tuple(one for one in self.template.spec.languages if wanted is None or one in wanted)

    def solutions(self, language: Language) -> list[Solution]:
        """Give the solutions in a language."""
        return [one for one in self.template.solutions if one.language is language]

    def mistakes(self, language: Language) -> list[MistakeFile]:
        """Give the mistakes in a language."""
        return [one for one in self.template.mistakes if one.language is language]

    def variant(self, seed: int, salt: str = SALT, *, mistakes: bool = False) -> Variant:
        """Make a variant, with what serving finds of its mistakes where that is asked for.

        Raises
        ------
        QuestionBroken
            It cannot be made.
        """
        made = make(self.template, seed, salt, self.means.run, mistakes=mistakes)
        return Variant(self, seed, made)


class Variant:
    """A variant of the question under examination."""

    def __init__(self, subject: Subject, seed: int, made: Made) -> None:
        self.subject = subject
        self.template = subject.template
        self.means = subject.means
        self.seed = seed
        self.made = made
        self._questions: dict[Language, Question] = {}

    def question(self, language: Language) -> Question:
        """Give the question as it is asked in a language.

        Raises
        ------
        QuestionBroken
            A text of it cannot be rendered.
        """
        if language not in self._questions:
            self._questions[language] = assemble(self.template, self.made, self.seed, language)
        return self._questions[language]

    @cached_property
    def any_question(self) -> Question:
        """The question in Python, or else in its first language."""
        languages = self.template.spec.languages
        return self.question(Language.PYTHON if Language.PYTHON in languages else languages[0])

    def job(self, one: Solution | MistakeFile) -> Job:
        """Give what is graded: a file's code as somebody's answer."""
        cells = (Cell(id="answer", source=one.source),)
        return Job(question=self.question(one.language), cells=cells, kind="submission")

    def finding(self, check: str, severity: Severity, message: str, **more: Any) -> Finding:
        """Make a finding about this variant."""
        return Finding(check=check, severity=severity, message=message, seed=self.seed, **more)


def file_of(one: Solution | MistakeFile) -> str:
    """Name a solution's or a mistake's file."""
    folder = "solutions" if isinstance(one, Solution) else "mistakes"
    return f"{folder}/{one.name}{SUFFIXES[one.language]}"

"""What a run left behind, and where in the candidate's notebook it stems from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jupyter_interviewer.domain.question import Case
from jupyter_interviewer.domain.verdict import Outcome
from jupyter_interviewer.grading import readable
from jupyter_interviewer.grading.build import ordered
from jupyter_interviewer.grading.course import Cause, CellError, Course
from jupyter_interviewer.grading.job import Job
from jupyter_interviewer.grading.reports import Raised, Reports

_BY_CAUSE = {
    Cause.MEMORY: Outcome.MEMORY_LIMIT,
    Cause.PROCESSOR: Outcome.TIME_LIMIT,
    Cause.FILE: Outcome.FILE_LIMIT,
}


@dataclass(frozen=True)
class Traces:
    """A job, the course that its execution took, and what was reported meanwhile."""

    job: Job
    course: Course
    reports: Reports

    @property
    def cases(self) -> list[Case]:
        """The question's cases in the order in which they were run."""
        return ordered(self.job)

    @property
    def errors(self) -> Iterator[tuple[int, CellError]]:
        """What the candidate's cells raised, each with the cell's number."""
        for name, error in self.course.errors.items():
            number = self.number(name)
            if number is not None:
                yield number, error

    def number(self, name: str | None) -> int | None:
        """Which of the candidate's cells has this id in the executed notebook."""
        known = {f"candidate-{number}": number for number in range(len(self.job.cells))}
        return known.get(name or "")

    def cell(self, number: int) -> str:
        """What a cell is called."""
        return "your code" if len(self.job.cells) == 1 else f"code cell {number + 1}"

    def place(self, raised: Raised) -> tuple[int, int] | None:
        """The cell and the line where something was raised, if it was in the candidate's."""
        if raised.execution is None or raised.line is None:
            return None
        if not 1 <= raised.execution <= len(self.course.executed):
            return None
        cell = self.number(self.course.executed[raised.execution - 1])
        return None if cell is None else (cell, raised.line)

    def death(self) -> tuple[Outcome, str]:
        """What the kernel died of."""
        death = self.course.death
        if death is None:
            return Outcome.RUNTIME_ERROR, "it is gone"
        return _BY_CAUSE.get(death.cause, Outcome.RUNTIME_ERROR), str(death)

    def told(self, raised: Raised) -> str:
        """Say what was raised, and where."""
        if raised.name == "StdinNotImplementedError":
            text = "input() was called, but nobody is there to type: use the arguments"
        else:
            text = f"{raised.name}: {raised.message}" if raised.message else raised.name
        place = self.place(raised)
        return text if place is None else f"{text} (line {place[1]} of {self.cell(place[0])})"


def told(error: CellError) -> str:
    """Say what a cell raised."""
    return readable.text(f"{error.name}: {error.message}".strip(": "), 300)

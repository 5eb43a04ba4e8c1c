"""What the gate says of one question."""

from __future__ import annotations

from collections.abc import Iterable

from jupyter_interviewer.domain.model import Frozen, Sparse
from jupyter_interviewer.gate.finding import Finding, Severity


class Figures(Sparse):
    """Counts of one question.

    Attributes
    ----------
    solutions, mistakes
        Files in all languages that were looked at.
    cases
        Hidden ones of one variant, the fewest of all seeds.
    graded
        Gradings done, each a notebook executed in the sandbox.
    mutants, killed
        Of the Python solutions; absent where none were made.
    unlike
        Surviving mutants for which an input was found that tells them from the solution.
    slowest
        Processor seconds of the slowest case of any solution, as a share of its limit.
    seconds
        Wall time of the checks, when they were done.
    """

    solutions: int = 0
    mistakes: int = 0
    cases: int = 0
    graded: int = 0
    mutants: int | None = None
    killed: int | None = None
    unlike: int | None = None
    slowest: float | None = None
    seconds: float = 0.0

    def __add__(self, other: Figures) -> Figures:
        """Put the figures of two parts of the work together."""

        def added(one: int | None, two: int | None) -> int | None:
            return one if two is None else two if one is None else one + two

        cases = [figures.cases for figures in (self, other) if figures.cases]
        slowest = [one for one in (self.slowest, other.slowest) if one is not None]
        return Figures(
            solutions=max(self.solutions, other.solutions),
            mistakes=max(self.mistakes, other.mistakes),
            cases=min(cases, default=0),
            graded=self.graded + other.graded,
            mutants=added(self.mutants, other.mutants),
            killed=added(self.killed, other.killed),
            unlike=added(self.unlike, other.unlike),
            slowest=max(slowest, default=None),
            seconds=round(self.seconds + other.seconds, 3),
        )


class Part(Frozen):
    """What one part of the work gave: the folder's, one seed's, the mutants'."""

    findings: tuple[Finding, ...] = ()
    figures: Figures = Figures()


class Report(Frozen):
    """What the gate says of one question.

    Attributes
    ----------
    question, folder, hash
        Which one; without a hash where the folder could not be read.
    seeds
        The variants that were tried.
    findings
        Errors first.
    """

    question: str
    folder: str
    hash: str | None = None
    seeds: tuple[int, ...] = ()
    findings: tuple[Finding, ...] = ()
    figures: Figures = Figures()

    def _of(self, severity: Severity) -> tuple[Finding, ...]:
        return tuple(one for one in self.findings if one.severity is severity)

    @property
    def errors(self) -> tuple[Finding, ...]:
        """What makes the question unfit."""
        return self._of(Severity.ERROR)

    @property
    def lacking(self) -> tuple[Finding, ...]:
        """What is not there, so that it could not be looked at."""
        return self._of(Severity.LACKING)

    @property
    def sound(self) -> bool:
        """Whether nothing that is there is wrong; parts may be lacking."""
        return not self.errors

    @property
    def passed(self) -> bool:
        """Whether the question has all parts and nothing is wrong with any."""
        return self.sound and not self.lacking

    def text(self, *severities: Severity) -> str:
        """Give the findings of these severities (all but notes unless given) as text.

        What holds for several seeds stands there once. Made to be read by whoever has to mend
        the question, a language model included.
        """
        wanted = severities or (Severity.ERROR, Severity.LACKING, Severity.WARNING)
        lines = []
        for finding, seeds in merged(one for one in self.findings if one.severity in wanted):
            where = f" (seed {', '.join(map(str, seeds))})" if seeds else ""
            lines.append(f"{finding.severity.value} [{finding.check}]{where} {finding}")
        return "\n".join(lines)


def merged(findings: Iterable[Finding]) -> list[tuple[Finding, list[int]]]:
    """Put findings together that differ in the seed alone; each with its seeds."""
    found: dict[Finding, list[int]] = {}
    for finding in findings:
        key = finding.model_copy(update={"seed": None})
        seeds = found.setdefault(key, [])
        if finding.seed is not None:
            seeds.append(finding.seed)
    return list(found.items())

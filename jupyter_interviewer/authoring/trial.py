"""One manuscript on its way: looked at, solved by others, compared, proved."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from jupyter_interviewer.authoring import binding, rivals, safety
from jupyter_interviewer.authoring.manuscript import Code, Manuscript
from jupyter_interviewer.authoring.order import Order
from jupyter_interviewer.authoring.page import Page, look
from jupyter_interviewer.domain.question import Language
from jupyter_interviewer.gate import Finding, Report, Severity
from jupyter_interviewer.hints.overlap import shared, too_long
from jupyter_interviewer.llm import Budget, Message, Role, tell
from jupyter_interviewer.questions.problem import QuestionBroken
from jupyter_interviewer.questions.spec import Written
from jupyter_interviewer.questions.template import Template, load

if TYPE_CHECKING:
    from jupyter_interviewer.authoring.author import Author

TOLERATED = frozenset({"folder", "probes", "complexity"})
"""Checks whose *lacking* findings alone do not send a question back: other languages, something
to ask, figures of growth. What would prove the question itself may not lack."""

NAMES = ("the first solution", "the second solution", "the brute force")
WRITER = Role.QUESTION_WRITER
_STYLE = "Prefer plain loops and conditions, in a style of your own."


class Solved:
    """What was solved from a page, kept while the page stays as it is."""

    def __init__(self) -> None:
        self.page: Page | None = None
        self.sources: tuple[str, ...] = ()


class Trial:
    """One manuscript on its way: looked at, solved, compared, proved."""

    def __init__(
        self,
        author: Author,
        order: Order,
        manuscript: Manuscript,
        written: Written,
        budget: Budget,
        desk: Path,
        solved: Solved,
    ) -> None:
        self._author = author
        self._order = order
        self._manuscript = manuscript
        self._written = written
        self._budget = budget
        self._solved = solved
        self.id = binding.id_of(manuscript)
        self.folder = desk / self.id

    async def findings(self) -> tuple[list[Finding], Report | None]:
        """Give what has to be mended; a report where it came as far as the gate."""
        if found := safety.of_manuscript(self._manuscript):
            return found, None
        found, page = await self._author.thread(self._drawn)
        if page is None:
            return found, None
        if self._solved.page != page:
            self._solved.sources = await self._solve(page)
            self._solved.page = page
        found, report = await self._author.thread(self._proved, self._solved.sources)
        if any(one.check in (rivals.CHECK, safety.CHECK, "solutions") for one in found):
            # Whose fault it was is not known: all of them begin anew.
            self._solved.page = None
        return found, report

    def _bind(self, sources: Mapping[str, str]) -> Template:
        texts = binding.files(
            self.id, self._manuscript, self._order.difficulty, sources, self._written
        )
        binding.write(self.folder, texts)
        return load(self.folder)

    def _drawn(self) -> tuple[list[Finding], Page | None]:
        try:
            return look(self._bind({}), self._manuscript, self._author.run)
        except QuestionBroken as error:
            return broken(error), None

    async def _solve(self, page: Page) -> tuple[str, ...]:
        """Ask for two solutions and a brute force, none of which sees another or the manuscript."""
        orders = (("solution", ""), ("solution", _STYLE), ("solution-brute", ""))
        asked = []
        for name, style in orders:
            told = messages(
                *tell(
                    name,
                    signature=binding.heading(self._manuscript),
                    pages=page.texts,
                    inputs="\n".join(page.inputs),
                    modules=", ".join(safety.MODULES),
                    **({"style": style} if name == "solution" else {}),
                )[:2]
            )
            asked.append(
                self._author.client.ask(
                    WRITER, told, Code, name=name.replace("-", "_"), budget=self._budget
                )
            )
        answers = await asyncio.gather(*asked, return_exceptions=True)
        for one in answers:
            if isinstance(one, BaseException):
                raise one
        return tuple(one.value.code for one in answers if not isinstance(one, BaseException))

    def _proved(self, sources: Sequence[str]) -> tuple[list[Finding], Report | None]:
        found = [
            finding
            for name, source in zip(NAMES, sources, strict=True)
            for finding in safety.code(name, source)
        ]
        if found:
            return found, None
        try:
            template = self._bind(dict(zip(binding.SOLUTIONS, sources, strict=False)))
        except QuestionBroken as error:
            return broken(error), None
        found = [*told_away(self._manuscript, sources)]
        found += rivals.compare(template, dict(zip(NAMES, sources, strict=True)), self._author.run)
        if found:
            return found, None
        report = self._author.prove(template)
        needed = [one for one in report.lacking if one.check not in TOLERATED]
        # What is merely tolerated is mentioned where there is something to mend anyhow.
        wanted = [*report.errors, *needed]
        return [*wanted, *(set(report.lacking) - set(needed))] if wanted else [], report


def told_away(manuscript: Manuscript, sources: Sequence[str]) -> list[Finding]:
    """Look for a solution's code in what is read or heard; the gate would, too, but later."""
    told = [("statement.md", manuscript.statement)]
    told += [("question.yaml", probe.ask) for probe in manuscript.probes]
    told += [("question.yaml", hint.text) for hint in manuscript.hints]
    told += [(f"mistakes/{slip.name}.py", slip.hint) for slip in manuscript.mistakes]
    return [
        Finding(
            check="leaks",
            severity=Severity.ERROR,
            file=file,
            message=f"it shares {len(run.split())} tokens in a row with a solution: {run}",
            expected="a task, not its solution",
        )
        for file, text in told
        for run in [max((shared(text, one, Language.PYTHON) for one in sources), key=len)]
        if too_long(run)
    ]


def broken(error: QuestionBroken) -> list[Finding]:
    """Give as findings why a folder cannot be read."""
    return [
        Finding(
            check="folder",
            severity=Severity.ERROR,
            message=": ".join(part for part in (one.field, one.message) if part),
            file=one.file,
            line=one.line,
        )
        for one in error.problems
    ]


def messages(system: str, user: str) -> list[Message]:
    """Give the beginning of a conversation."""
    return [Message(role="system", content=system), Message(role="user", content=user)]

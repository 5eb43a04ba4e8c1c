"""The gate that every hint goes through, whoever wrote it."""

from __future__ import annotations

import asyncio
import hashlib
import logging
from collections import OrderedDict
from collections.abc import Callable, Sequence

from jupyter_interviewer.domain.question import HintLevel, Language, Question
from jupyter_interviewer.hints.check import fault
from jupyter_interviewer.hints.disguise import disguised, plain
from jupyter_interviewer.hints.elsewhere import Grader, leaked_elsewhere
from jupyter_interviewer.hints.executing import Trial, leaked
from jupyter_interviewer.hints.measure import BOUNDS, excess
from jupyter_interviewer.hints.merging import answer_of
from jupyter_interviewer.hints.overlap import tokens_of
from jupyter_interviewer.hints.pieces import parsed, plain_code, snippets
from jupyter_interviewer.hints.wanted import Wanted
from jupyter_interviewer.questions.freeze import ScriptRunner
from jupyter_interviewer.questions.template import Solution

REMEMBERED = 4_000
"""Verdicts about texts of a bank that are kept: they are the same for everybody."""
Solutions = Callable[[Question], Sequence[Solution]]

log = logging.getLogger(__name__)


class Gate:
    """Says why a hint is withheld.

    Parameters
    ----------
    run
        Runs scripts in the sandbox; without it no code is executed, so that a hint with code is
        withheld.
    solutions
        Gives a question's solutions, which nobody else is told.
    grader
        Executes code in other languages than Python.
    """

    def __init__(
        self,
        run: ScriptRunner | None = None,
        solutions: Solutions = lambda question: (),
        grader: Grader | None = None,
    ) -> None:
        self._run = run
        self._solutions = solutions
        self._grader = grader
        self._known: OrderedDict[str, str] = OrderedDict()

    def trial(self, question: Question) -> Trial | None:
        """Give what tries answers to a question, where that can be done."""
        if self._run is None or question.language is not Language.PYTHON:
            return None
        return Trial(question, self._run)

    async def of_bank(self, text: str, level: HintLevel, wanted: Wanted) -> str | None:
        """Look at a text of the question's author, or of ours.

        What the text is by itself is found out once for a question; only its code, where it
        has any, is tried in each answer anew.
        """
        question = wanted.question
        pieces = _foreign(text, wanted)
        key = _key(question, text, level)
        if key not in self._known:
            all_ = snippets(text, question.statement)
            why = fault(text, level) or await asyncio.to_thread(
                excess, text, level, all_, self._solutions(question)
            )
            self._known[key] = why or ""
            while len(self._known) > REMEMBERED:
                self._known.popitem(last=False)
        if self._known[key]:
            return self._known[key]
        return await self._executed(pieces, wanted) if pieces else None

    async def of_model(self, text: str, level: HintLevel, wanted: Wanted) -> str | None:
        """Look at a text by a model, which may say anything in any way."""
        if why := disguised(text):
            return why
        facts = wanted.facts
        if facts is None:
            return "there is nothing that it could be held against"
        bare = plain(text)
        foreign = facts.foreign(bare)
        most = BOUNDS[level].foreign
        if (count := sum(len(tokens_of(one)) for one in foreign)) > most:
            return f"it has {count} tokens of code that is not the candidate's, {most} may be there"
        pieces = list(dict.fromkeys([*_foreign(bare, wanted), *foreign]))
        # What is a part of theirs may be just what is to be left over of a line.
        code = [one for one in facts.code(bare) if not plain_code(one)]
        quoted = " ¶ ".join(_joined(one) for one in code if _own_line(one, wanted))
        parts = [one for one in code if _joined(one) not in quoted]
        tried = list(dict.fromkeys([*pieces, *parts]))
        if wanted.question.language is Language.PYTHON:
            unread = [one for one in pieces if len(tokens_of(one)) > 4 and not _readable(one)]
            if unread:
                return "it has code that cannot be read as Python, so that nobody can try it"
        why = fault(bare, level) or await asyncio.to_thread(
            excess, bare, level, pieces, self._solutions(wanted.question), _own(wanted)
        )
        if why or (why := facts.false(bare)):
            return why
        if wanted.attempt is not None and not wanted.attempt.accepted and not facts.concrete(bare):
            return "it names no case, no line and nothing else of this code"
        if why := await self._beside(facts.lines(bare), wanted):
            return why
        return await self._executed(tried, wanted) if tried else None

    async def _executed(self, pieces: Sequence[str], wanted: Wanted) -> str | None:
        """Try code; what cannot be tried is withheld."""
        question = wanted.question
        try:
            trial = self.trial(question)
            if trial is not None:
                answer = answer_of(wanted.cells, question)
                return await asyncio.to_thread(leaked, question, answer, pieces, trial)
            if self._grader is not None and question.language is not Language.PYTHON:
                return await leaked_elsewhere(question, wanted.cells, pieces, self._grader)
        except Exception:
            log.exception("the code of a hint for %s could not be tried", question.id)
        return "its code could not be tried"

    async def _beside(self, lines: Sequence[int], wanted: Wanted) -> str | None:
        """Say that a line which is named has no part in what fails."""
        trial = self.trial(wanted.question)
        if not lines or trial is None or wanted.attempt is None or wanted.attempt.accepted:
            return None
        answer = answer_of(wanted.cells, wanted.question)
        try:
            idle = await asyncio.to_thread(trial.idle_lines, answer, tuple(lines))
        except Exception:
            log.exception("lines of an answer to %s could not be tried", wanted.question.id)
            return None
        if len(idle) == len(set(lines)):
            named = ", ".join(str(line) for line in idle)
            return f"line {named} has no part in any case that fails"
        return None


def _foreign(text: str, wanted: Wanted) -> list[str]:
    """Give the code of a text that could do some work and is not the candidate's own."""
    found = snippets(text, wanted.question.statement)
    own = [f" {' '.join(tokens_of(cell.source))} " for cell in wanted.cells]
    return [one for one in found if not any(f" {' '.join(tokens_of(one))} " in c for c in own)]


def _joined(piece: str) -> str:
    return " ".join(tokens_of(piece))


def _own_line(piece: str, wanted: Wanted) -> bool:
    """Whether a piece is one or more whole lines of theirs, or stands in the statement."""
    wished = tokens_of(piece)
    if " ".join(wished) in " ".join(tokens_of(wanted.question.statement)):
        return True
    for cell in wanted.cells:
        lines = [tokens_of(line) for line in cell.source.split("\n")]
        for first in range(len(lines)):
            run: list[str] = []
            for line in lines[first:]:
                run += line
                if run == wished:
                    return True
                if len(run) > len(wished):
                    break
    return False


def _own(wanted: Wanted) -> list[str]:
    return [wanted.question.statement, *(cell.source for cell in wanted.cells)]


def _readable(piece: str) -> bool:
    body = "\n".join(f"    {line}" for line in piece.split("\n"))
    forms = (piece, f"def f():\n{body}", f"{piece}\n    pass", f"if {piece}: pass")
    return any(parsed(one) is not None for one in forms)


def _key(question: Question, text: str, level: HintLevel) -> str:
    parts = (
        question.id,
        question.template_hash,
        str(question.seed),
        question.language,
        level,
        text,
    )
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()

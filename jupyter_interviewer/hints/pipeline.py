"""How a hint comes about: written, held against the gate, looked at, and only then given."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Iterator, Sequence

from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.question import HintKind, HintLevel, Question
from jupyter_interviewer.domain.verdict import Verdict
from jupyter_interviewer.hints import ladder
from jupyter_interviewer.hints.executing import Trial
from jupyter_interviewer.hints.faults import Found, find, told
from jupyter_interviewer.hints.gate import Gate
from jupyter_interviewer.hints.ladder import LEVELS, LadderHint
from jupyter_interviewer.hints.merging import Answer, answer_of
from jupyter_interviewer.hints.wanted import Made, Wanted
from jupyter_interviewer.hints.writing import Writers
from jupyter_interviewer.llm import Budget, ModelFailed, Role, meter

TRIES = 3
"""Hints that a model may write until one is good enough."""
Chooser = Callable[
    [Question, Verdict | None, Sequence[Cell], Sequence[str], HintLevel | None], LadderHint
]
Search = Callable[[Question, Answer, Trial], Found | None]
_FURTHER = 8
"""Hints of the ladder that are tried where one is withheld."""

log = logging.getLogger(__name__)


class Hints:
    """Makes hints, with a model or without.

    Parameters
    ----------
    gate
        What every hint is held against.
    choose
        Gives the ladder's hint.
    writers
        The models, where there are some.
    search
        Finds where an answer is wrong, by trying.
    """

    def __init__(
        self,
        gate: Gate,
        choose: Chooser = ladder.choose,
        writers: Writers | None = None,
        search: Search = find,
    ) -> None:
        self._gate = gate
        self._choose = choose
        self._writers = writers
        self._search = search

    @property
    def modelled(self) -> bool:
        """Whether a model is asked."""
        return self._writers is not None

    async def make(self, wanted: Wanted) -> Made:
        """Make a hint. There always is one."""
        level = wanted.level or LEVELS[min(len(wanted.given), len(LEVELS) - 1)]
        began = time.monotonic()
        tried = Made(level=level, text="")
        if self._writers is not None and wanted.facts is not None:
            budget = self._writers.budget()
            tried = await self._by_model(self._writers, wanted, level, budget)
            seconds = round(time.monotonic() - began, 3)
            tried = tried.model_copy(
                update={"seconds": seconds, "tokens": budget.used.tokens or None}
            )
            if tried.text:
                return tried
        found = await self._without(wanted, level)
        return tried.model_copy(
            update=found.model_dump(include={"level", "text", "about", "source"})
        )

    async def _by_model(
        self, writers: Writers, wanted: Wanted, level: HintLevel, budget: Budget
    ) -> Made:
        """Have a model write, at most three times; no text where none of them is good enough."""
        findings: list[str] = []
        known: dict[str, str] = {}
        models: dict[str, None] = {}
        prompts: dict[str, None] = {}
        tries = 0
        text = ""
        ending = "withheld"
        facts = wanted.facts
        assert facts is not None
        try:
            async with asyncio.timeout(writers.seconds):
                while tries < TRIES:
                    tries += 1
                    draft = await writers.write(wanted, facts, level, findings, budget)
                    models[draft.model] = prompts[draft.prompt] = None
                    why = _again(draft.text, wanted) or known.get(draft.text)
                    if why is None:
                        why = await self._gate.of_model(draft.text, level, wanted)
                    if why is None:
                        why, opinion = await writers.validate(draft.text, facts, level, budget)
                        models[opinion.model] = prompts[opinion.prompt] = None
                    if why is None:
                        text = draft.text
                        break
                    known[draft.text] = why
                    findings.append(why)
                    by = "validator" if why.startswith("the validator") else "gate"
                    meter.withheld(Role.HINT_WRITER, draft.model, by)
        except ModelFailed as failed:
            ending = failed.code
            findings.append(f"no model: {failed.detail}")
        except TimeoutError:
            ending = "slow"
            findings.append(f"no hint in {writers.seconds:.0f} seconds")
        except Exception:
            # A prompt of somebody's own, a sandbox that is gone: there still is the ladder.
            ending = "error"
            log.exception("no hint by a model for %s", wanted.question.id)
            findings.append("no hint, through a fault of ours")
        if not text:
            meter.fell_back(Role.HINT_WRITER, ending)
        return Made(
            level=level,
            text=text,
            about=ladder.about(wanted.question, wanted.attempt, wanted.cells),
            source="model",
            models=tuple(models),
            prompts=tuple(prompts),
            tries=tries,
            withheld=tuple(findings),
        )

    async def _without(self, wanted: Wanted, level: HintLevel) -> Made:
        """Give the hint for what was found, else the ladder's; each goes through the gate."""
        tries = [*wanted.given]
        first = self._chosen(wanted, tries, level)
        if first.source != "misconception" and (found := await self._found(wanted, level)):
            return found
        hint = first
        for _ in range(_FURTHER):
            try:
                why = await self._gate.of_bank(hint.text, hint.level, wanted)
            except Exception:
                log.exception("a hint for %s could not be looked at", wanted.question.id)
                why = "it could not be looked at"
            if why is None:
                break
            log.warning("a hint of %s is withheld: %s", wanted.question.id, why)
            tries.append(hint.text)
            hint = self._chosen(wanted, tries, level)
        return Made(level=hint.level, text=hint.text, about=hint.about, source=hint.source)

    def _chosen(self, wanted: Wanted, tries: Sequence[str], level: HintLevel) -> LadderHint:
        question = wanted.question
        if wanted.kind in (HintKind.UNDERSTANDING, HintKind.PLANNING):
            # Who wants to understand the task, or to plan, does not ask where their code is wrong.
            question = question.model_copy(update={"mistakes": ()})
        if wanted.kind is HintKind.UNDERSTANDING:
            level = HintLevel.NUDGE
        return self._choose(question, wanted.attempt, wanted.cells, tries, level)

    async def _found(self, wanted: Wanted, level: HintLevel) -> Made | None:
        """Say where the code is wrong, where that can be found out by trying."""
        trial = self._gate.trial(wanted.question)
        if trial is None or wanted.attempt is None or wanted.attempt.accepted:
            return None
        if wanted.kind not in (None, HintKind.DEBUGGING):
            return None
        answer = answer_of(wanted.cells, wanted.question)
        try:
            found = await asyncio.to_thread(self._search, wanted.question, answer, trial)
        except Exception:
            log.exception("no fault could be looked for in an answer to %s", wanted.question.id)
            return None
        if found is None:
            return None
        for one in _rising(level):
            text = told(found, one)
            if text not in wanted.given and await self._gate.of_bank(text, one, wanted) is None:
                about = f"line {found.repair.line}"
                return Made(level=one, text=text, about=about, source="misconception")
        return None


def _rising(level: HintLevel) -> Iterator[HintLevel]:
    yield from LEVELS[LEVELS.index(level) :]


def _again(text: str, wanted: Wanted) -> str | None:
    """Say that a hint was given before."""
    said = {" ".join(one.lower().split()) for one in wanted.given}
    return "it was given before" if " ".join(text.lower().split()) in said else None

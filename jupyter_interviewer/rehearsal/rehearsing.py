"""Holds many rehearsals, and reads what is left of them."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from jupyter_interviewer.domain.plan import Domain, Plan
from jupyter_interviewer.domain.question import Language
from jupyter_interviewer.domain.refusal import Refused
from jupyter_interviewer.interviewer.engine import Engine
from jupyter_interviewer.interviews import planbook
from jupyter_interviewer.interviews.requests import NewInterview
from jupyter_interviewer.questions.bank import Bank
from jupyter_interviewer.questions.card import Card
from jupyter_interviewer.rehearsal.candidates import play
from jupyter_interviewer.rehearsal.checks import CHECKS, Finding
from jupyter_interviewer.rehearsal.recording import Kind, Recording
from jupyter_interviewer.rehearsal.room import Hung, Room
from jupyter_interviewer.rehearsal.stage import Parts, shared, stage
from jupyter_interviewer.sandbox.deno.program import missing
from jupyter_interviewer.sandbox.tier import Tier

MEASURED = 4
VARIANTS = 3
LONGEST = 900.0
"""Real seconds after which one interview counts as never ending."""


@dataclass(frozen=True)
class Part:
    """An interview to be held; ``measured`` where growth is, as in every fourth of each kind."""

    number: int
    kind: Kind
    wanted: NewInterview
    measured: bool


@dataclass(frozen=True)
class Rehearsed:
    """An interview that was held, and what is wrong with it by the names of the checks."""

    recording: Recording
    wanted: NewInterview
    findings: dict[str, tuple[Finding, ...]]

    @property
    def clean(self) -> bool:
        """Whether nothing is wrong with it."""
        return not any(self.findings.values())


def cast(bank: Bank, count: int, seed: int, kinds: Sequence[Kind] = tuple(Kind)) -> list[Part]:
    """Say who is interviewed about what: all kinds in turn, over questions, plans and languages."""
    rng = random.Random(seed)  # noqa: S311  (a choice, no secret)
    plans = planbook.load()
    cards = [(card, language) for card in bank.cards() for language in _spoken(card)]
    # Each question once before any comes again.
    deck: list[tuple[Card, Language]] = []
    parts = []
    for number in range(count):
        if not deck:
            by_card: dict[str, list[Language]] = {}
            for card, language in cards:
                by_card.setdefault(card.id, []).append(language)
            known = {card.id: card for card, _ in cards}
            deck = [(known[one], _chosen(rng, by_card[one])) for one in by_card]
            rng.shuffle(deck)
        card, language = deck.pop()
        wanted = NewInterview(
            plan=rng.choice(_fitting(plans, card)).id,
            question=card.id,
            language=language,
            difficulty=card.difficulty,
            seed=rng.randrange(1000),
        )
        kind, measured = kinds[number % len(kinds)], number // len(kinds) % MEASURED == 0
        parts.append(Part(number, kind, wanted, measured))
    return parts


def _spoken(card: Card) -> list[Language]:
    return [language for language in card.languages if missing(language) is None]


def _chosen(rng: random.Random, languages: list[Language]) -> Language:
    """Most people answer in the first language of a question."""
    return languages[0] if rng.random() < 0.6 else rng.choice(languages)


def _fitting(plans: Sequence[Plan], card: Card) -> list[Plan]:
    data = card.kind == Domain.DATA.value
    return [plan for plan in plans if (plan.domain is Domain.DATA) is data]


def read(recording: Recording) -> dict[str, tuple[Finding, ...]]:
    """Let all checks read a recording."""
    return {name: tuple(check(recording)) for name, check in CHECKS.items()}


async def rehearse(
    bank: Bank,
    engine: Engine,
    tier: Tier,
    parts: Sequence[Part],
    workers: int = 2,
    minutes: float | None = None,
    variants: int = VARIANTS,
    progress: Callable[[Rehearsed], object] = lambda _: None,
) -> list[Rehearsed]:
    """Hold interviews.

    Parameters
    ----------
    bank, engine, tier
        What there is to ask, who interviews, and how strongly code is isolated.
    parts
        Which interviews.
    workers
        How many are held at the same time.
    minutes
        After which none is begun any more.
    variants
        Of each question: to make one takes longer than to ask it.
    progress
        Told of each one that has been held.

    Returns
    -------
    list of Rehearsed
        In the order of the parts; without those that were not begun.
    """
    until = None if minutes is None else time.monotonic() + minutes * 60
    held: dict[int, Rehearsed] = {}
    waiting = list(reversed(parts))

    async def lane(common: Parts) -> None:
        while waiting and (until is None or time.monotonic() < until):
            part = waiting.pop()
            recording = await _hold(common, part)
            findings = await asyncio.to_thread(read, recording)
            held[part.number] = Rehearsed(recording, part.wanted, findings)
            progress(held[part.number])

    async with (
        shared(bank, engine, tier, workers, variants) as common,
        asyncio.TaskGroup() as lanes,
    ):
        for _ in range(min(workers, len(parts))):
            lanes.create_task(lane(common))
    return [held[part.number] for part in parts if part.number in held]


async def _hold(common: Parts, part: Part) -> Recording:
    async with stage(common, measured=part.measured) as place:
        room = Room(place, part.kind, f"{part.number:03}-{part.kind.value}")
        trouble = None
        try:
            async with asyncio.timeout(LONGEST):
                await room.enter(part.wanted)
                await play(room, part.wanted.seed or 0)
        except Hung as hung:
            trouble = str(hung)
        except TimeoutError:
            trouble = f"not at an end after {LONGEST:.0f} s"
        except Refused as refused:
            trouble = f"refused: {refused}"
        await room.catch_up()
        return room.recording(trouble)

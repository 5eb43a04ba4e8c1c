"""Five scores by rule, each with its reason and the events that prove it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Literal

from jupyter_interviewer.assessment.answer import answer
from jupyter_interviewer.assessment.quality import measure
from jupyter_interviewer.assessment.record import Asked, Record, Spoken
from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.quality import Quality
from jupyter_interviewer.domain.question import Difficulty

Name = Literal["technical", "problem_solving", "communication", "code_quality", "behaviour"]

DIFFICULTY = {Difficulty.EASY: 1.0, Difficulty.MEDIUM: 1.5, Difficulty.HARD: 2.0}
"""How much a question counts by its difficulty."""
PARTLY = 0.8
"""What all cases but the last few are worth of a solved question."""
TALK = ("approach", "complexity", "tradeoffs", "extension")
CARE = ("edge_cases", "testing")
SMALL_TALK = frozenset({"greeting", "thanks", "acknowledge"})
AWAY = frozenset({"off_topic", "injection", "asks_solution"})


class Score(Frozen):
    """A score from 0 to 10 with its reason; none where nothing speaks for or against.

    ``evidence`` are numbers of events in the interview's log.
    """

    name: Name
    score: float | None
    reason: str
    evidence: tuple[int, ...] = ()
    weight: int = 0


def all_scores(record: Record) -> tuple[Score, ...]:
    """Give the five scores in the order of the plan's weights."""
    weights = record.plan.weights.model_dump() if record.plan else {}
    made = (rule(record) for rule in _RULES)
    return tuple(score.model_copy(update={"weight": weights.get(score.name, 0)}) for score in made)


def technical(record: Record) -> Score:
    """Score what the code does: 10 times the weighted share of what was solved.

    A question counts 1, 1.5 or 2 by difficulty. It is worth 1 when accepted, else 0.8 times
    the best share of cases that passed. One that was served and not worked on counts 0 if
    anything was handed in at all, for it had its chance.
    """
    judged = [asked for asked in record.questions if asked.judged]
    if not judged:
        return _none("technical", "nothing was handed in")
    asked_of = [asked for asked in record.questions if asked.judged or _had_time(record, asked)]
    total = sum(DIFFICULTY[asked.difficulty] for asked in asked_of)
    got = sum(DIFFICULTY[asked.difficulty] * _worth(asked) for asked in asked_of)
    solved = [asked for asked in judged if asked.solved]
    parts = [f"{len(solved)} of {_count(len(asked_of), 'question')} accepted"]
    for asked in judged:
        best = asked.best
        if asked.solved is None and best is not None and best.verdict is not None:
            verdict = best.verdict
            parts.append(f"{asked.title}: {verdict.passed} of {verdict.total} cases at best")
    evidence = [asked.best.verdict_number for asked in judged if asked.best]
    return _score("technical", 10 * got / total, "; ".join(parts), evidence)


def problem_solving(record: Record) -> Score:
    """Score the way to the solution, as the mean over the questions worked on.

    Of each question 40% is how far it got, 20% the approach explained, 20% edge cases or
    testing thought of, 20% economy (1 less 0.25 for each submission that failed before the
    accepted one; 0 if none was accepted). What is not on the agenda falls away and the rest
    counts for more. Each hint takes the plan's ``hint_cost``.
    """
    cost = record.plan.hint_cost if record.plan else 0.5
    values: list[float] = []
    evidence: list[int | None] = []
    hints = failed = explained = careful = 0
    worked = [asked for asked in record.questions if asked.judged or asked.covered]
    for asked in worked:
        covered = {one.point for one in asked.covered}
        parts = [(0.4, _worth(asked))]
        if "approach" in asked.points:
            parts.append((0.2, float("approach" in covered)))
        if set(CARE) & set(asked.points):
            parts.append((0.2, float(bool(set(CARE) & covered))))
        misses = len(asked.failed_first)
        if asked.judged:
            parts.append((0.2, max(0.0, 1 - 0.25 * misses) if asked.solved else 0.0))
        share = sum(weight * value for weight, value in parts) / sum(w for w, _ in parts)
        values.append(max(0.0, 10 * share - cost * len(asked.hints)))
        hints += len(asked.hints)
        failed += misses
        explained += "approach" in covered
        careful += bool(set(CARE) & covered)
        evidence += [one.number for one in asked.covered if one.point in {"approach", *CARE}]
        evidence += [one.verdict_number for one in asked.failed_first[-3:]]
        evidence += [asked.solved.verdict_number] if asked.solved else []
        evidence += [number for number, _ in asked.hints]
    if not values:
        return _none("problem_solving", "no question was worked on")
    reason = (
        f"approach explained for {explained} and edge cases or tests considered for {careful} of "
        f"{_count(len(worked), 'question')}; {_count(failed, 'failed submission')}; "
        f"{_count(hints, 'hint')} at {cost:g} each"
    )
    return _score("problem_solving", sum(values) / len(values), reason, evidence)


def communication(record: Record) -> Score:
    """Score what was said, by content and never by style.

    Half is the share of the interviewer's questions that were taken up (by a message that says
    something, or by code, before the next question), half the share of the agenda's points of
    speech (approach, complexity, trade-offs, extension) that were covered.
    """
    said = [one for one in record.said if one.intent not in SMALL_TALK | AWAY]
    if not said:
        return _none("communication", "nothing was said about the task")
    asked, taken = _taken_up(record)
    wanted = [
        (q, p) for q in record.questions if _had_word(record, q) for p in q.points if p in TALK
    ]
    covered = [one for q in record.questions for one in q.covered if one.point in TALK]
    parts = []
    if asked:
        parts.append(len(taken) / len(asked))
    if wanted:
        parts.append(min(1.0, len(covered) / len(wanted)))
    if not parts:
        return _none("communication", "nothing was asked")
    reason = (
        f"{len(taken)} of {_count(len(asked), 'question')} of the interviewer taken up; "
        f"{len(covered)} of {len(wanted)} points to explain covered"
    )
    evidence = [one.number for one in covered] + [one.number for one in taken][-6:]
    return _score("communication", 10 * sum(parts) / len(parts), reason, evidence)


def code_quality(record: Record) -> Score:
    """Score how readable the code is: the mean of `quality.measure` over the questions.

    Only code that passed half of its cases is looked at, for anything can be made short
    that does not work.
    """
    found = []
    why = "no code that passes half of its cases"
    evidence: list[int | None] = []
    for asked in record.questions:
        best = asked.best
        if best is None or best.share < 0.5 or not asked.touched:
            continue
        quality = quality_of(asked)
        if quality.score is not None:
            found.append((asked, quality))
            evidence.append(asked.cells_number)
        elif quality.reason:
            why = quality.reason
    if not found:
        return _none("code_quality", why)
    faults = [fault for _, quality in found for fault in quality.faults]
    deepest = max(quality.depth or 0 for _, quality in found)
    ways = max(quality.complexity or 1 for _, quality in found)
    reason = f"at most {_count(ways, 'way')} through a function and {_count(deepest, 'level')}"
    reason += " of nesting"
    reason += f"; {', '.join(faults[:4])}" if faults else "; nothing stands out"
    mean = sum(quality.score or 0 for _, quality in found) / len(found)
    return _score("code_quality", mean, reason, evidence)


def quality_of(asked: Asked) -> Quality:
    """Take what was measured when this very code was handed in; else measure it now."""
    for one in reversed(asked.submissions):
        if one.quality is not None and answer(one.cells, asked.entry_point) == asked.code:
            return one.quality
    return measure(asked.code, asked.language)


def behaviour(record: Record) -> Score:
    """Score conduct by what was done and said, never by tone, accent or confidence.

    Half is the share of messages that kept to the matter (not off the topic, not asking for
    the solution, not trying to change the rules), half the share of failed submissions after
    which the candidate went on working on that question. With fewer than two messages the first
    half falls away, without failed submissions the second.
    """
    said = [one for one in record.said if one.intent is not None]
    parts: list[float] = []
    reasons: list[str] = []
    evidence: list[int | None] = []
    if len(said) >= 2:
        strayed = [one for one in said if one.intent in AWAY]
        parts.append(1 - len(strayed) / len(said))
        reasons.append(f"{len(said) - len(strayed)} of {len(said)} messages kept to the matter")
        evidence += [one.number for one in (strayed or said)][-5:]
    failed, resumed = _went_on(record)
    if failed:
        parts.append(len(resumed) / len(failed))
        reasons.append(
            f"went on after {len(resumed)} of {_count(len(failed), 'failed submission')}"
        )
        evidence += resumed[-5:] or failed[-5:]
    if not parts:
        return _none("behaviour", "too little was said or done to judge by")
    return _score("behaviour", 10 * sum(parts) / len(parts), "; ".join(reasons), evidence)


_RULES: tuple[Callable[[Record], Score], ...] = (
    technical,
    problem_solving,
    communication,
    code_quality,
    behaviour,
)


def _worth(asked: Asked) -> float:
    if asked.solved:
        return 1.0
    return PARTLY * asked.best.share if asked.best else 0.0


def _had_time(record: Record, asked: Asked) -> bool:
    """Whether a question that nobody worked on stood for at least five minutes."""
    return record.seconds(asked) >= 300


def _had_word(record: Record, asked: Asked) -> bool:
    return asked.touched or any(one.question == asked.index for one in record.said)


def _taken_up(record: Record) -> tuple[list[Spoken], list[Spoken]]:
    """List the interviewer's questions, and the ones that something followed."""
    asking = [
        one
        for one in record.messages
        if one.author == "interviewer" and "?" in re.sub(r"`+[^`]*`+|“[^”]*”", "", one.text)
    ]
    acts = sorted(
        [one.number for one in record.said if one.intent not in SMALL_TALK | AWAY]
        + [t.number for q in record.questions for t in (*q.runs, *q.submissions)]
    )
    taken = []
    for place, one in enumerate(asking):
        end = asking[place + 1].number if place + 1 < len(asking) else float("inf")
        if any(one.number < number < end for number in acts):
            taken.append(one)
    return asking, taken


def _went_on(record: Record) -> tuple[list[int], list[int]]:
    failed: list[int] = []
    resumed: list[int] = []
    for asked in record.questions:
        for one in asked.failed_first:
            number = one.verdict_number or one.number
            later = [t.number for t in (*asked.runs, *asked.submissions) if t.number > number]
            words = [
                s.number for s in record.said if s.question == asked.index and s.number > number
            ]
            failed.append(number)
            if later or words:
                resumed.append(min((*later, *words)))
    return failed, resumed


def _score(name: Name, value: float, reason: str, evidence: Iterable[int | None]) -> Score:
    numbers = tuple(sorted({number for number in evidence if number is not None}))
    return Score(
        name=name,
        score=round(min(10.0, max(0.0, value)), 1),
        reason=reason[:1].upper() + reason[1:] + ".",
        evidence=numbers,
    )


def _none(name: Name, why: str) -> Score:
    return Score(name=name, score=None, reason=f"Not assessed: {why}.")


def _count(number: int, noun: str) -> str:
    return f"1 {noun}" if number == 1 else f"{number} {noun}s"

"""What went well, what did not, and what to practise: only what the facts say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from jupyter_interviewer.assessment.record import Asked, Record
from jupyter_interviewer.assessment.scores import Score
from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.verdict import Outcome

Step = Literal["strong_hire", "hire", "undecided", "no_hire", "strong_no_hire"]

STEPS: tuple[tuple[float, Step], ...] = (
    (8.5, "strong_hire"),
    (7.0, "hire"),
    (5.5, "undecided"),
    (4.0, "no_hire"),
    (0.0, "strong_no_hire"),
)
"""Lowest overall score, of ten, of each step."""
ENOUGH = 60
"""Sum of the weights that must be assessed for a recommendation."""


class Remark(Frozen):
    """Something to be said in the report, with the events it rests on."""

    text: str
    evidence: tuple[int, ...] = ()


class Practice(Frozen):
    """What to practise next, and why."""

    text: str
    topics: tuple[str, ...] = ()


class Overall(Frozen):
    """The overall score: of ten and of a hundred, or why there is none."""

    score: float | None
    of_100: int | None
    reason: str


class Recommendation(Frozen):
    """One of five steps, or why there is none."""

    step: Step | None
    reason: str


def overall(scores: Sequence[Score]) -> Overall:
    """Weigh the assessed scores by the plan's weights; the others fall away."""
    known = [score for score in scores if score.score is not None and score.weight > 0]
    total = sum(score.weight for score in known)
    if not total:
        return Overall(score=None, of_100=None, reason="Nothing could be assessed.")
    exact = sum(score.weight * (score.score or 0.0) for score in known) / total
    parts = ", ".join(f"{score.name.replace('_', ' ')} {score.weight}" for score in known)
    return Overall(
        score=round(exact, 1),
        of_100=round(10 * exact),
        reason=f"Weighted mean of what was assessed ({parts}).",
    )


def recommend(whole: Overall, scores: Sequence[Score]) -> Recommendation:
    """Give one of five steps by the overall score, where enough was assessed to lean on."""
    known = {score.name: score.weight for score in scores if score.score is not None}
    if whole.score is None or "technical" not in known:
        return Recommendation(step=None, reason="Nothing was handed in to base one on.")
    if sum(known.values()) < ENOUGH:
        return Recommendation(step=None, reason="Too little could be assessed to base one on.")
    step = next(step for least, step in STEPS if whole.score >= least)
    return Recommendation(step=step, reason=f"By rule from the overall score of {whole.score:g}.")


_NAMES = {
    "approach": "the approach",
    "complexity": "the growth in time and memory",
    "edge_cases": "edge cases",
    "testing": "testing",
    "tradeoffs": "trade-offs",
    "extension": "an extension",
}


def strengths(record: Record) -> tuple[Remark, ...]:
    """Name what went well."""
    found: list[Remark] = []
    for asked in record.questions:
        solved = asked.solved
        if solved is not None and solved.verdict_number is not None:
            how = []
            if not asked.failed_first:
                how.append("at the first submission")
            if not asked.hints:
                how.append("without a hint")
            found.append(
                Remark(
                    text=f"Solved {asked.title}{' ' + ' and '.join(how) if how else ''}.",
                    evidence=(solved.verdict_number,),
                )
            )
    points: dict[str, list[int]] = {}
    for asked in record.questions:
        for one in asked.covered:
            points.setdefault(one.point, []).extend(one.evidence or (one.number,))
    if points:
        listed = _and([_NAMES.get(point, point) for point in points])
        numbers = tuple(sorted({number for each in points.values() for number in each}))
        found.append(Remark(text=f"Spoke to {listed}.", evidence=numbers))
    for asked in record.questions:
        recovered = [one for one in asked.failed_first if asked.solved]
        if recovered and asked.solved and asked.solved.verdict_number:
            first = recovered[0].verdict_number or recovered[0].number
            text = f"Found the fault in {asked.title} after a submission that failed."
            found.append(Remark(text=text, evidence=(first, asked.solved.verdict_number)))
    return tuple(found[:6])


def improvements(record: Record, scores: Sequence[Score]) -> tuple[Remark, ...]:
    """Name what did not go well, with what there is to see."""
    found: list[Remark] = []
    for asked in record.questions:
        best = asked.best
        if asked.solved is None and best is not None and best.verdict is not None:
            verdict = best.verdict
            kinds = {case.outcome for case in verdict.cases} - {Outcome.ACCEPTED}
            slow = kinds == {Outcome.TIME_LIMIT}
            why = ", the rest ran out of time" if slow else ""
            passed = f"{verdict.passed} of {verdict.total} cases passed{why}"
            text = f"{asked.title} was not solved: {passed}."
            found.append(Remark(text=text, evidence=_numbers(best.verdict_number)))
        elif asked.solved is None and not asked.judged and record.seconds(asked) >= 300:
            found.append(
                Remark(text=f"Nothing was handed in for {asked.title}.", evidence=(asked.number,))
            )
        open_points = [p for p in asked.points if p not in {one.point for one in asked.covered}]
        if open_points and asked.touched:
            listed = _and([_NAMES.get(point, point) for point in open_points])
            found.append(Remark(text=f"{asked.title}: {listed} not spoken to.", evidence=()))
    quality = next((score for score in scores if score.name == "code_quality"), None)
    if quality is not None and quality.score is not None and quality.score < 8:
        found.append(Remark(text=f"Code: {quality.reason}", evidence=quality.evidence))
    return tuple(found[:6])


def next_steps(record: Record) -> tuple[Practice, ...]:
    """Name what to practise: topics not solved first, then what took hints or was left unsaid."""
    found: list[Practice] = []
    weak = _topics([asked for asked in record.questions if _weak(asked)])
    if weak:
        text = f"Practise {_and(list(weak[:3]))}: questions on it were left unsolved."
        found.append(Practice(text=text, topics=weak))
    helped = _topics([asked for asked in record.questions if asked.solved and asked.hints])
    helped = tuple(topic for topic in helped if topic not in weak)
    if helped:
        text = f"Repeat {_and(list(helped[:3]))}: it was solved with hints."
        found.append(Practice(text=text, topics=helped))
    missed: list[str] = []
    for asked in record.questions:
        covered = {one.point for one in asked.covered}
        missed += [p for p in asked.points if asked.touched and p not in covered]
    if missed:
        listed = _and([_NAMES.get(point, point) for point in dict.fromkeys(missed)][:3])
        found.append(Practice(text=f"Say more about {listed} while you work."))
    solved = [asked for asked in record.questions if asked.solved and not asked.hints]
    if solved and not weak and not helped:
        hardest = solved[-1].difficulty.value
        found.append(Practice(text=f"Take questions harder than {hardest}.", topics=()))
    return tuple(found)


def _weak(asked: Asked) -> bool:
    return asked.solved is None and (bool(asked.judged) or asked.touched)


def _topics(questions: Sequence[Asked]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(topic for asked in questions for topic in asked.topics))


def _numbers(*numbers: int | None) -> tuple[int, ...]:
    return tuple(number for number in numbers if number is not None)


def _and(words: Sequence[str]) -> str:
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"

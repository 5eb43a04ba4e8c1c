"""What the model is told of a scene: facts, bounded, with everything foreign fenced as data."""

from __future__ import annotations

from collections import Counter
from typing import Any

from jupyter_interviewer.domain.verdict import Outcome
from jupyter_interviewer.interviewer.modelled.given import Given
from jupyter_interviewer.interviewer.scene import Attempt, Scene
from jupyter_interviewer.interviewer.speech import questions

RECENT = 12
"""Lines of the transcript that are told as they are; older ones as what came of them."""
MOST_LINE = 1_500
MOST_CODE = 12_000
MOST_CASES = 12
MOST_VALUE = 200
MOST_ASKED = 20
MOST_ATTEMPTS = 8
NONE_YET = "There was no"


def values(scene: Scene) -> dict[str, Any]:
    """Give what the prompt is filled with."""
    recent = scene.transcript[-RECENT:]
    return {
        "persona": scene.plan.persona,
        "question": scene.question,
        "points": [point for point in scene.question.points if point not in scene.covered],
        "covered": list(scene.covered),
        "probes": [probe.ask for probe in scene.question.probes],
        "occasions": [f"{one.kind} (event {one.number})" for one in scene.occasions],
        "earlier": earlier(scene),
        "talk": "\n".join(
            f"[{one.number}] {one.author}: {_cut(one.text, MOST_LINE)}" for one in recent
        ),
        "code": code(scene, 1, 10**6),
        "run": attempt(scene, "run"),
        "verdict": attempt(scene, "submission"),
        "minutes": round(scene.seconds_left / 60),
        "hints_left": scene.hints_left,
        "hints": [text for _, text in scene.hints_given],
        "solved": scene.solved,
    }


def earlier(scene: Scene) -> list[str]:
    """Sum up what lies before the recent lines: by what the log knows, not by cutting it off."""
    older = scene.transcript[:-RECENT]
    found = list(scene.before)
    found += [
        f"You asked: {one}"
        for line in older
        if line.author == "interviewer"
        for one in questions(line.text)
    ][-MOST_ASKED:]
    said = [line for line in older if line.author == "candidate"]
    if said:
        meant = Counter(line.intent for line in said if line.intent)
        kinds = ", ".join(f"{name} {times}" for name, times in meant.most_common())
        found.append(f"The candidate wrote {len(said)} messages ({kinds or 'of any kind'}).")
    found += [
        f"Event {number}: {point} was covered: {_cut(note, MOST_VALUE)}"
        for number, point, note in scene.notes
    ]
    *first, last = _groups(scene.attempts)
    for group in first:
        passed = [one.verdict.passed for one in group]
        found.append(
            f"Events {group[0].number} to {group[-1].number}: {len(group)} runs and submissions "
            f"passed {min(passed)} to {max(passed)} cases."
        )
    for one in last:
        verdict = one.verdict
        text = f"Event {one.number}: a {one.kind} passed {verdict.passed} of {verdict.total}"
        failing = f", failing kinds: {', '.join(one.failing_kinds)}" if one.failing_kinds else ""
        found.append(f"{text} ({verdict.outcome.value}{failing}).")
    if scene.executions:
        right = sum(one.ok for one in scene.executions)
        found.append(f"They executed {len(scene.executions)} cells, {right} without an error.")
    return found


def _groups(attempts: tuple[Attempt, ...]) -> list[tuple[Attempt, ...]]:
    """Give the last attempts one by one, as the last group, and those before them together."""
    older, recent = attempts[:-MOST_ATTEMPTS], attempts[-MOST_ATTEMPTS:]
    return [older, recent] if older else [recent]


def code(scene: Scene, first: int, last: int) -> str:
    """Give the code cells with numbered lines, as the candidate sees them."""
    found: list[str] = []
    sources = Given(scene).sources
    for place, source in enumerate(sources, start=1):
        if len(sources) > 1:
            found.append(f"# cell {place}")
        lines = source.split("\n")
        found += [f"{n:3} {text}" for n, text in enumerate(lines, start=1) if first <= n <= last]
    return _cut("\n".join(found), MOST_CODE) or "(nothing there)"


def statement(scene: Scene) -> str:
    """Give the task's text."""
    return _cut(scene.question.statement, MOST_CODE)


def attempt(scene: Scene, kind: str) -> str:
    """Tell of the last run or submission."""
    last = Given(scene).last_of(kind)
    return f"{NONE_YET} {kind} yet." if last is None else _told(last, scene)


def _told(one: Attempt, scene: Scene) -> str:
    verdict = one.verdict
    same = tuple(cell.source for cell in one.cells) == tuple(cell.source for cell in scene.code)
    found = [
        f"Event {one.number}: {one.kind}, {verdict.outcome.value}, "
        f"{verdict.passed} of {verdict.total} cases passed"
        f"{'' if same else '; the code was changed since'}."
    ]
    if verdict.message:
        found.append(_cut(verdict.message, MOST_VALUE))
    if verdict.line is not None:
        found.append(f"The error stands on line {verdict.line}.")
    failing = [case for case in verdict.cases if case.outcome is not Outcome.ACCEPTED]
    for case in failing[:MOST_CASES]:
        text = f"Case {case.index + 1} ({'visible' if case.public else 'hidden'}): "
        text += case.outcome.value
        shown = (
            ("input", case.input), ("expected", case.expected), ("gave", case.actual),
            ("error", case.error),
        )  # fmt: skip
        for name, value in shown:
            if value:
                text += f"; {name} {_cut(value, MOST_VALUE)}"
        found.append(text)
    if one.failing_kinds:
        found.append(f"Kinds of the failing cases: {', '.join(one.failing_kinds)}.")
    if one.growth is not None:
        found.append(f"Measured time: {one.growth.sentence('time')}.")
        found.append(f"Measured memory: {one.growth.sentence('space')}.")
    return "\n".join(found)


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most * 2 // 3] + " … " + text[-most // 3 :]

"""The points that the interviewer wants to hear about, and in which order it asks."""

from __future__ import annotations

from collections.abc import Collection

from jupyter_interviewer.domain.question import EntryKind
from jupyter_interviewer.interviewer.grounding import opening, task
from jupyter_interviewer.interviewer.scene import Brief, Line, Scene
from jupyter_interviewer.interviewer.speech import (
    Speaker,
    name,
    plain,
    questions,
    sentences,
    unhtml,
    uses,
)

ORDER = ("approach", "edge_cases", "complexity", "testing", "tradeoffs", "extension")
MOST_TIMES = 2
"""A point is not asked about more often than this, whatever the answers."""


def points(scene: Scene) -> tuple[str, ...]:
    """List the points of this question, those the plan insists on first."""
    known = scene.question.points or (
        *scene.plan.emphasis,
        *(probe.point for probe in scene.question.probes),
    )
    emphasis = scene.plan.emphasis
    return tuple(
        sorted(
            {point for point in known if point in ORDER},
            key=lambda point: (point not in emphasis, ORDER.index(point)),
        )
    )


def point_of(text: str, question: Brief) -> str:
    """Tell which point a thing said by the interviewer asks about; ``other`` for none."""
    bare = plain(text)
    for probe in question.probes:
        for one in single(probe.ask):
            # The question counts alone, too: what leads to it may have been cut off.
            if plain(one) in bare or bare == plain(questions(one)[-1]):
                return probe.point
    purpose = uses(text, "ask.")
    return purpose.split(".")[1] if purpose is not None else "other"


def single(ask: str) -> list[str]:
    """Cut what an author asks into single questions, each with the sentences before it."""
    found: list[str] = []
    begun = ""
    for piece in sentences(" ".join(ask.split())):
        begun += piece
        if questions(begun):
            found.append(begun.strip())
            begun = ""
    return found


def times_asked(point: str, lines: Collection[Line], question: Brief) -> int:
    """Count the different questions that were asked about a point."""
    asked = {
        plain(one)
        for line in lines
        if line.author == "interviewer"
        for one in questions(line.text)
        if point_of(one, question) == point
    }
    return len(asked)


def ask(point: str, scene: Scene, speaker: Speaker) -> str | None:
    """Put a question about a point that was not put before: the author's, else our own."""
    if point == "approach" and scene.solved:
        # An author asks for a plan; once there is code that works, that would be odd.
        return speaker.pick("ask.approach.after", values(scene))
    for probe in scene.question.probes:
        if probe.point == point:
            first = single(probe.ask)[:1]
            if first and speaker.fresh(first[0]) is not None:
                return first[0]
    if f"ask.{point}" not in _OWN:
        return None
    return speaker.pick(f"ask.{point}", values(scene))


def ask_more(point: str, scene: Scene, speaker: Speaker) -> str | None:
    """Ask again about a point whose answer was not enough, from another side."""
    for probe in scene.question.probes:
        if probe.point == point:
            for text in single(probe.ask)[1:]:
                if speaker.fresh(text) is not None:
                    return text
    if f"ask.{point}.more" not in _MORE:
        return None
    return speaker.pick(f"ask.{point}.more", values(scene))


def values(scene: Scene) -> dict[str, str]:
    """Give what most phrases may name."""
    return {"title": name_title(scene.question.title), "entry": name(scene.question.entry_point)}


def wanted(question: Brief) -> str:
    """Say what is to be written: finishes "You are to write …"."""
    told = task(question.statement, question.entry_point)
    if told is not None:
        return unhtml(told)
    if question.entry_kind is EntryKind.CLASS:
        return f"the class `{name(question.entry_point)}`."
    return f"`{name(question.entry_point)}({', '.join(map(name, question.parameters))})`."


def recap(question: Brief) -> str:
    """Tell a question again in two or three sentences; the rules stay in the notebook."""
    told = unhtml(opening(question.statement))
    rest = "" if task(question.statement, question.entry_point) else " The notebook has the rules."
    return f"**{name_title(question.title)}**: {told} You are to write {wanted(question)}{rest}"


def name_title(title: str) -> str:
    """Make a title safe within bold type."""
    flat = " ".join(title.split())[:100].replace("*", "")
    return flat.replace("<", "&lt;").replace("`", "")


_OWN = frozenset(f"ask.{point}" for point in ORDER)
_MORE = frozenset({"ask.approach.more", "ask.edge_cases.more", "ask.testing.more"})


def still_open(scene: Scene, lines: Collection[Line], ticked: Collection[str]) -> list[str]:
    """List points neither covered nor asked about, in the order to ask them.

    Points beyond the plan's emphasis are added only when those are through.
    """
    covered = set(scene.covered) | set(ticked)
    return [
        point
        for point in points(scene)
        if point not in covered and times_asked(point, lines, scene.question) == 0
    ]

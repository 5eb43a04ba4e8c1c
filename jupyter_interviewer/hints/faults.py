"""Finds where an answer is wrong, by mending it; and says so without saying how it is mended."""

from __future__ import annotations

import ast
import time
from collections import Counter
from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

from jupyter_interviewer.domain.question import Case, HintLevel, Question
from jupyter_interviewer.hints.executing import Trial
from jupyter_interviewer.hints.merging import Answer
from jupyter_interviewer.hints.pieces import parsed
from jupyter_interviewer.hints.repairs import Fault, Repair, repairs

CASES = 40
"""Cases that changes are tried on, the smallest of all."""
SECONDS = 4.0
"""That are searched: somebody waits."""
BATCH = 64
PROBES = 2
"""Failing cases, one of which a change must mend to be looked at further."""
PROBE_SECONDS = 0.1
_SHOWN = 40


class Found(NamedTuple):
    """A fault, by what mends it.

    Attributes
    ----------
    fixed, failing
        Cases that the change makes pass, of how many that fail; it breaks none.
    """

    repair: Repair
    fixed: int
    failing: int


def find(
    question: Question, answer: Answer, trial: Trial, seconds: float = SECONDS
) -> Found | None:
    """Look for the change that makes most failing cases pass and breaks none. Blocking.

    Where every failing case ends in an error, the line of that is known without any change.
    """
    until = time.monotonic() + seconds
    cases = sorted(question.cases, key=lambda case: len(case.input))[:CASES]
    if parsed(answer.cell) is None:
        return _unreadable(answer, len(cases))
    (had,) = trial.results([answer.whole], cases)
    failing = [case for case, right in zip(cases, had, strict=True) if right is False]
    kept = [case for case, right in zip(cases, had, strict=True) if right]
    if not failing:
        return None
    stopping = _stopping(answer, failing, trial)
    if stopping is not None and stopping.fixed == len(failing):
        return stopping
    best: Found | None = None
    tries = repairs(answer.cell, question.entry_point)
    batches = [tries[at : at + BATCH] for at in range(0, len(tries), BATCH)]
    for probe, batch in product(_probes(failing), batches):
        if time.monotonic() > until:
            break
        sources = [answer.with_cell(one.source) for one in batch]
        rows = trial.right(sources, [probe], PROBE_SECONDS)
        mending = [one for one, row in zip(batch, rows, strict=True) if row[0]]
        for one in _whole(mending, answer, kept, failing, trial):
            if best is None or one.fixed > best.fixed:
                best = one
        if best is not None and best.fixed == len(failing):
            return best
    return stopping or best


def _stopping(answer: Answer, failing: Sequence[Case], trial: Trial) -> Found | None:
    """Give the line on which most failing cases end in an error."""
    stops = Counter(trial.stops(answer, failing)).most_common(1)
    if not stops:
        return None
    ((error, line), count) = stops[0]
    return Found(Repair(answer.whole, line, "stops", error), count, len(failing))


def _probes(failing: Sequence[Case]) -> list[Case]:
    """Choose the smallest failing case of each class, then others."""
    first = {case.kind: case for case in reversed(failing)}
    chosen = [*first.values(), *(case for case in failing if case not in first.values())]
    return chosen[:PROBES]


def _unreadable(answer: Answer, failing: int) -> Found | None:
    try:
        ast.parse(answer.cell)
    except SyntaxError as error:
        repair = Repair(answer.cell, error.lineno or 1, "syntax", type(error).__name__)
        return Found(repair, 0, failing)
    except (ValueError, RecursionError, MemoryError):
        pass
    return None


def _whole(
    mending: list[Repair],
    answer: Answer,
    kept: Sequence[Case],
    failing: Sequence[Case],
    trial: Trial,
) -> list[Found]:
    sources = [answer.with_cell(one.source) for one in mending]
    found = []
    for one, row in zip(mending, trial.right(sources, [*failing, *kept]), strict=True):
        if all(row[len(failing) :]):
            found.append(Found(one, sum(row[: len(failing)]), len(failing)))
    return found


_TOLD: dict[Fault, tuple[str, str, str]] = {
    "name": (
        "Look at the names on line {line}. Has your code given a value to each of them?",
        "A name on line {line} is not the one you mean. Compare it, letter by letter, with the "
        "names that are set before.",
        "`{what}` on line {line} is not a name that anything was stored under. Which of your own "
        "names did you mean, and is it spelled the same everywhere?",
    ),
    "loop_end": (
        "When does your function reach line {line}, and how often? Follow it by hand with a list "
        "of three items.",
        "The function ends at line {line} sooner than you may want. Ask how many rounds the loop "
        "has done by then.",
        "Line {line} stands at a depth where it ends the function in the middle of the work. "
        "Decide which block it belongs to: what must be finished before there is a result?",
    ),
    "place": (
        "Look at how deep line {line} stands. Is it to happen once, or in every round?",
        "Line {line} happens at another moment than it should. Write down after which lines it "
        "runs, for an input of two items.",
        "The block that line {line} belongs to is not the right one. Say in words when that line "
        "is to happen: in each round, only under the condition, or once at the end?",
    ),
    "no_result": (
        "What does your function give back when it reaches its end at line {line}? Print the "
        "result of a call.",
        "Your function works something out, and then comes to its end at line {line}. Who calls "
        "it gets what, then?",
        "At line {line} the function comes to its end without giving anything back on that way. "
        "Which of your names holds the result by then?",
    ),
    "argument": (
        "Does your function change the list that it is given? Look at it again after a call.",
        "What `{what}` is given as belongs to the caller. Find the line that changes it, and ask "
        "what goes wrong from there on.",
        "Your code changes `{what}` itself, or needs it to be something that it is not always. "
        "Think of working on a list of your own that holds the same.",
    ),
    "empty": (
        "What happens when `{what}` is empty, or zero? Try the smallest input that is allowed.",
        "Nothing before line {line} thinks of an empty `{what}`. Which result does the statement "
        "ask for then?",
        "The first lines of your function, from line {line}, suppose that there is something in "
        "`{what}`. Say what is to come out where there is nothing, and let your code know it.",
    ),
    "comparison": (
        "Look at the comparison on line {line}. What should happen when its two sides are equal?",
        "The comparison on line {line} lets one value too many through, or one too few. Take an "
        "input that lies just on the border.",
        "`{what}` on line {line} decides wrongly, at the border or in its direction. Write down "
        "for a smaller, an equal and a greater value what should happen, then compare.",
    ),
    "constant": (
        "Look at line {line}. Where does it begin, and where does it stop? Count with three items.",
        "Line {line} is off by one place. Write down the first and the last value that it takes "
        "for a list of three items.",
        "The figure or place `{what}` on line {line} is off by one. Follow it by hand for a list "
        "of one item and of two: which item is met twice, or never?",
    ),
    "calculation": (
        "Work out line {line} by hand for a small input. Is it what you expect?",
        "What is calculated on line {line} is not what the task asks for. Which values go in, and "
        "which should come out?",
        "The calculation `{what}` on line {line} goes in the wrong direction. Put in the numbers "
        "of the smallest failing case and compare with what you need there.",
    ),
    "condition": (
        "Look at the condition on line {line}. For which values is it true, and for which should "
        "it be?",
        "The condition on line {line} is true where it should not be, or the other way round. Say "
        "it aloud for one value that belongs in and for one that does not.",
        "`{what}` on line {line} does the opposite of what is needed, at least in part. Write down "
        "what shall happen when it holds, and follow the lines below it.",
    ),
    "extra": (
        "What is line {line} for? Try to say which case would fail without it.",
        "Line {line} does something that the task does not ask for. Look at the values before it "
        "and after it.",
        "With `{what}` on line {line} your code goes wrong. Ask whether this is to happen at all, "
        "or at this place, or for these values only.",
    ),
    "control": (
        "Look at line {line}. What is skipped when it is reached, and should it be?",
        "Line {line} leaves the loop, or goes on with it, at the wrong moment. Which rounds never "
        "happen?",
        "`{what}` on line {line} decides how the loop goes on. Say what should happen to the items "
        "that are still left at that moment.",
    ),
    "call": (
        "Look at what is called on line {line}, and what that gives back.",
        "What is called on line {line} does not do what you need. Try it alone, with a small one.",
        "`{what}` on line {line}: try it alone with a small value and look at what it gives back, "
        "and at what it changes.",
    ),
    "result": (
        "Look at what line {line} gives back. Is it the thing that is asked for?",
        "Line {line} gives back something near to the result, but not the result. Compare its "
        "value and its kind with an example.",
        "`{what}` on line {line} is not yet what is asked for: another place, another name, or "
        "another kind of value. Compare it with the expected result of a small example.",
    ),
    "start": (
        "Look at the value on line {line} that things begin with. Is it right for every input?",
        "What line {line} begins with fits some inputs only. Think of negative values, of zero and "
        "of a single item.",
        "Starting with `{what}` on line {line} goes wrong for some inputs. Which value would be "
        "right before a single item was looked at, whatever the items are?",
    ),
    "stops": (
        "For some inputs your code ends with an error on line {line}. Which values meet there?",
        "Line {line} ends with {what} for some inputs. Print what that line works with, just "
        "before it, for the smallest inputs that are allowed.",
        "{what} on line {line}, for some inputs: one of the names there is not what you take it "
        "for. Say for each of them what it holds, and of which kind it is, at that moment.",
    ),
    "syntax": (
        "Python cannot read line {line} yet. Look at its signs, and at those of the line before.",
        "Python stops reading at line {line} with {what}. Look for a bracket, a colon or a depth "
        "that does not fit, there or just above.",
        "Python stops reading at line {line} with {what}. Count the brackets, look for the colon "
        "at the end of a head, and for the same depth within each block.",
    ),
}  # fmt: skip


def told(found: Found, level: HintLevel) -> str:
    """Say where the answer is wrong, as much as a level may say."""
    nudge, approach, detail = _TOLD[found.repair.fault]
    texts = {HintLevel.NUDGE: nudge, HintLevel.APPROACH: approach, HintLevel.DETAIL: detail}
    what = " ".join(found.repair.what.split())
    if not what or len(what) > _SHOWN or "`" in what:
        return approach.format(line=found.repair.line, what="what you are given")
    return texts[level].format(line=found.repair.line, what=what)

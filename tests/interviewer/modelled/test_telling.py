"""What a model is told: all that matters, however long an interview has been."""

from __future__ import annotations

import pytest

from jupyter_interviewer.domain.measured import Fit, Measured
from jupyter_interviewer.interviewer.modelled import telling
from jupyter_interviewer.interviewer.modelled.checker import Checker
from jupyter_interviewer.interviewer.scene import Line, Scene
from jupyter_interviewer.llm.library import Library

QUADRATIC = Measured(
    time=Fit(possible=("n^2",), confidence=1.0, smallest=100, largest=6400),
    space=Fit(possible=("1",), confidence=1.0, smallest=100, largest=6400),
    counted="numbers",
)


def lines(count: int) -> tuple[Line, ...]:
    return tuple(
        Line(
            number=n,
            author="interviewer" if n % 2 else "candidate",
            text=f"Did you think of input number {n}?" if n % 2 else f"I did, in step {n}. " * 40,
            seconds_ago=1.0,
            intent=None if n % 2 else "answer",
        )
        for n in range(1, count + 1)
    )


def test_a_long_interview_is_summed_up_and_not_cut_off(scene: Scene) -> None:
    (attempt,) = scene.attempts
    long = scene.model_copy(
        update={
            "transcript": lines(200),
            "attempts": tuple(attempt.model_copy(update={"number": n}) for n in range(300, 340)),
            "notes": ((31, "approach", "named two loops"),),
            "before": ("Question 1, 'Wet days': solved, submitted 2 times, 1 hints.",),
        }
    )
    told = telling.values(long)
    earlier = "\n".join(told["earlier"])
    assert "Question 1, 'Wet days': solved" in earlier
    assert "Event 31: approach was covered: named two loops" in earlier
    assert "You asked: Did you think of input number 187?" in earlier
    assert "The candidate wrote 94 messages (answer 94)." in earlier
    assert "Events 300 to 331: 32 runs and submissions passed 2 to 2 cases." in earlier
    assert "Event 339: a submission passed 2 of 4" in earlier
    assert "[200] candidate: " in told["talk"]
    prompt = Library().tell("interviewer", **told)
    longer = Library().tell("interviewer", **telling.values(scene))
    assert len(prompt.user) < len(longer.user) + 20_000


def grown(scene: Scene, *said: str) -> Scene:
    (attempt,) = scene.attempts
    more = tuple(
        Line(number=100 + n, author="candidate", text=text, seconds_ago=1.0)
        for n, text in enumerate(said)
    )
    return scene.model_copy(
        update={
            "attempts": (attempt.model_copy(update={"growth": QUADRATIC}),),
            "transcript": (*scene.transcript, *more),
        }
    )


def test_what_was_measured_is_told_with_the_submission(scene: Scene) -> None:
    told = telling.attempt(grown(scene), "submission")
    assert "Measured time: grows like n² (measured from 100 to 6,400 numbers)." in told
    assert "Measured memory: does not grow with n" in told
    assert "Measured" not in telling.attempt(scene, "submission")


@pytest.mark.parametrize(
    "claimed, sentence, seen",
    [
        ("It is O(n).", "The measurement shows O(n^2), not what you said.", True),
        ("It is O(n^2).", "Its time grows with O(n^2), as you said.", True),
        ("It is O(n).", "Its time grows with O(n), as you said.", False),
        ("It is O(n).", "Its time is linear.", False),
        ("I do not know.", "Its time grows with O(n^2).", False),
    ],
)
def test_a_growth_is_stated_only_as_measured_and_after_the_candidates(
    claimed: str, sentence: str, seen: bool, scene: Scene
) -> None:
    assert (Checker(grown(scene, claimed)).find(sentence) is None) == seen
    unmeasured = grown(scene, claimed).model_copy(update={"attempts": scene.attempts})
    assert Checker(unmeasured).find(sentence) is not None

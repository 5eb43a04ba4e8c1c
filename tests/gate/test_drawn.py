"""Variants that are only drawn."""

from jupyter_interviewer.domain.codec import dumps
from jupyter_interviewer.gate.drawn import draw, fits
from jupyter_interviewer.gate.subject import SALT, Means, Subject
from jupyter_interviewer.questions.template import load
from jupyter_interviewer.sandbox.script import run_script

from .conftest import Make, changed


def subject(folder: object) -> Subject:
    return Subject(load(folder), Means(run_script, lambda jobs: []))  # type: ignore[arg-type]


def test_what_is_drawn_is_what_is_served(make: Make) -> None:
    one = subject(make())
    drawn, other = draw(one, [(5, SALT), (6, SALT)])
    assert drawn is not None and other is not None and drawn != other
    made = one.variant(5).made
    assert drawn.decoded() == made.values
    small = {case.input for case in made.cases if len(case.input) <= 2_000}
    assert small == {case.input for case in drawn.cases if case.input is not None}
    # What is large is told by its digest alone.
    assert [case.kind for case in drawn.cases if case.input is None] == ["large"]


def test_a_seed_that_breaks_costs_no_other(make: Make) -> None:
    breaking = ('"bound": rng.randrange(100, 200),', '"bound": 1 // (rng.randrange(2) > 0),')
    found = draw(
        subject(make(changed("variant.py", breaking))), [(seed, SALT) for seed in range(9)]
    )
    assert {drawn is None for drawn in found} == {True, False}


def test_code_that_leaves_with_the_answer_gives_nothing(make: Make) -> None:
    leaving = (
        "def variant(rng):\n",
        "import os\nos.kill(os.getppid(), 9)\n\n\ndef variant(rng):\n",
    )
    assert draw(subject(make(changed("variant.py", leaving))), [(0, SALT)]) == [None]


def test_inputs_of_another_kind_are_told(make: Make) -> None:
    one = subject(make())
    assert fits(one, dumps([[1, 2], 3]))
    assert not fits(one, dumps([[1, 2]]))
    assert not fits(one, dumps(["12", 3]))
    assert not fits(one, "{")

"""Answers measured for real, in the sandbox: never a wrong claim, whatever the machine does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from jupyter_interviewer.domain import codec
from jupyter_interviewer.domain.measured import Growing, Measured
from jupyter_interviewer.domain.question import EntryKind, Language, Question
from jupyter_interviewer.grading.growth.inputs import NoInputs, make
from jupyter_interviewer.grading.growth.measure import measure
from jupyter_interviewer.grading.job import Job
from jupyter_interviewer.grading.pool import Pool
from jupyter_interviewer.questions.draws import Draws

BANK = Path(__file__).parents[2] / "question_templates" / "coding"
SECONDS = 1.5
NUMBERS = """
GROWS = {"n": "numbers"}

def growth(rng, values, n):
    return [[rng.randrange(values["most"]) for _ in range(n)]] if n < 40_000 else None
"""
STACK = """
def growth(rng, values, n):
    calls = [["push", [k]] if k % 3 else ["top", []] for k in range(n)]
    return [["Stack", []], *calls]
"""


def growing(source: str = NUMBERS) -> Growing:
    return Growing(source=source, values=codec.dumps({"most": 10**6}))


@pytest.fixture
def question(make_question: Callable[..., Question]) -> Question:
    return make_question(entry_point="work", growing=growing())


@pytest.fixture
def measured(question: Question, make_job: Callable[..., Job]) -> Callable[..., Measured]:
    def run(source: str, **changes: Any) -> Measured:
        asked = question.model_copy(update=changes)
        return measure(asked, make_job(source).cells, seconds=SECONDS)

    return run


@pytest.mark.parametrize(
    ("time", "space", "source"),
    [
        ("n", "1", "def work(xs):\n    s = 0\n    for x in xs: s ^= x\n    return s"),
        (
            "n",
            "n",
            "def work(xs):\n    seen = {}\n    for x in xs: seen[x] = x\n    return len(seen)",
        ),
        ("n log n", "n", "def work(xs):\n    return sorted(xs)[len(xs) // 2]"),
        (
            "n^2",
            "1",
            "def work(xs):\n    s = 0\n    for x in xs:\n        for y in xs: s += x < y\n"
            "    return s",
        ),
        (
            "n",
            "n",
            "from functools import lru_cache\n@lru_cache\n"
            "def kept(xs):\n    return sum(x % 3 for x in xs)\n"
            "def work(xs):\n    return kept(tuple(xs))",
        ),
        (
            "2^n",
            "n",
            "def work(xs, k=0):\n    if k == len(xs): return 0\n"
            "    return work(xs, k + 1) + work(xs, k + 1)",
        ),
    ],
    ids=["loop", "table", "sort", "pairs", "remembering", "doubling"],
)
def test_known_algorithms_are_never_taken_for_others(
    measured: Callable[..., Measured], time: str, space: str, source: str
) -> None:
    found = measured(source)
    assert len(found.points) >= 4, "it was measured"
    assert found.counted == "numbers"
    assert not found.time.clear or time in found.time.possible
    assert not found.space.clear or space in found.space.possible


def test_operations_of_a_class_are_measured_each(measured: Callable[..., Measured]) -> None:
    source = (
        "class Stack:\n    def __init__(self): self.held = []\n"
        "    def push(self, x): self.held.append(x)\n"
        "    def top(self): return self.held[-1] if self.held else None"
    )
    found = measured(
        source, entry_point="Stack", entry_kind=EntryKind.CLASS, growing=growing(STACK)
    )
    assert found.per == "operation"
    assert len(found.points) >= 4
    assert not found.time.clear or "1" in found.time.possible
    assert not found.space.clear or "n" in found.space.possible


@pytest.mark.parametrize(
    "source",
    [
        "work = 3",
        "def other(xs): pass",
        "def work(xs):\n    raise ValueError",
        "def work(xs):\n    while True: pass",
        "import os\ndef work(xs):\n    os._exit(0)",
        "import os, signal\ndef work(xs):\n    os.kill(os.getppid(), signal.SIGKILL)",
        "import os\ndef work(xs):\n    for fd in range(3, 200):\n"
        "        try: os.write(fd, b'd' * 9)\n"
        "        except OSError: pass",
        "import time\ndef work(xs):\n    time.sleep(0.002 * len(xs))",
    ],
    ids=["no function", "missing", "raises", "endless", "exits", "kills", "forges", "sleeps"],
)
def test_what_cannot_be_measured_is_not_clear(
    measured: Callable[..., Measured], source: str
) -> None:
    found = measured(source)
    assert not found.time.clear
    assert found.sentence().startswith("not clear (")


def test_prints_and_changed_arguments_do_not_disturb(measured: Callable[..., Measured]) -> None:
    found = measured("def work(xs):\n    while xs:\n        print(xs.pop())")
    assert len(found.points) >= 4
    assert not found.time.clear or "n" in found.time.possible


def test_languages_without_a_meter_are_not_clear(
    question: Question, make_job: Callable[..., Job]
) -> None:
    asked = question.model_copy(update={"entry_kind": EntryKind.CALL})
    assert not measure(asked, make_job("pass").cells).time.clear


@pytest.fixture
def pool() -> Iterator[Pool]:
    pool = Pool(workers=1)
    yield pool
    pool.close()


def test_a_pool_measures_beside_grading(
    pool: Pool, question: Question, make_job: Callable[..., Job]
) -> None:
    job = make_job("def work(xs):\n    return len(xs)", question=question)
    assert pool.measure(job).result(timeout=200).points
    broken = question.model_copy(update={"growing": growing("def growth(): 1 / 0")})
    found = pool.measure(make_job("work = len", question=broken)).result(timeout=200)
    assert found.sentence() == "not clear (it could not be measured)"


@pytest.mark.parametrize(
    "source",
    [
        "x = (",
        "def growth(rng, values, n): return None",
        "def growth(rng, values, n): return object",
        "def growth(rng, values, n): raise SystemExit",
        "GROWS = {'n': ''}\ndef growth(rng, values, n): return [n]",
        "GROWS = {'p': 'posts'}\ndef growth(rng, values, n): return [n]",
    ],
)
def test_a_bank_that_gives_no_inputs_is_named(question: Question, source: str) -> None:
    asked = question.model_copy(update={"growing": growing(source)})
    if "object" in source:
        # What has no encoding is for the answer to fail on.
        assert make(asked).inputs
        return
    with pytest.raises(NoInputs):
        make(asked)


@pytest.mark.parametrize("folder", sorted(BANK.iterdir()), ids=lambda folder: folder.name)
def test_the_banks_inputs_keep_to_the_constraints_but_for_their_size(folder: Path) -> None:
    module: dict[str, Any] = {}
    exec((folder / "variant.py").read_text("utf-8"), module)
    assert "n" in module["GROWS"]
    drives_a_class = "kind: class" in (folder / "question.yaml").read_text("utf-8")
    for seed in range(6):
        values = module["variant"](Draws(f"variant:{seed}"))
        for n in (1, 2, 3):
            arguments = module["growth"](Draws(f"growth:{seed}:{n}"), values, n)
            as_given = [arguments] if drives_a_class else arguments
            assert module["holds"](values, *as_given)
            assert arguments == module["growth"](Draws(f"growth:{seed}:{n}"), values, n)


def test_inputs_grow_from_one_to_many(make_question: Callable[..., Question]) -> None:
    source = (BANK / "pair-with-sum" / "variant.py").read_text("utf-8")
    module: dict[str, Any] = {}
    exec(source, module)
    values = codec.dumps(module["variant"](Draws("variant:1")))
    question = make_question(growing=Growing(source=source, values=values))
    found = make(question)
    assert question.language is Language.PYTHON
    assert found.grows == {"n": "numbers"}
    assert [size for size, _ in found.inputs][:4] == [1, 2, 3, 4]
    assert found.inputs[-1][0] > 20_000

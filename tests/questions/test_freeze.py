"""Freezing: a seed gives one question, made in the sandbox, believed only after checks."""

import hashlib
import threading
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from jupyter_interviewer.domain.codec import loads
from jupyter_interviewer.domain.limits import Limits
from jupyter_interviewer.domain.question import EntryKind, Language, Question
from jupyter_interviewer.domain.refusal import Invalid, NotFound
from jupyter_interviewer.questions.bank import Bank
from jupyter_interviewer.questions.freeze import Freezer
from jupyter_interviewer.questions.problem import QuestionBroken
from jupyter_interviewer.sandbox.script import Completed, run_script

from .conftest import VARIANT, YAML, MakeQuestion

PYTHON = Language.PYTHON
GOLDEN = {
    ("pair-with-sum", 1): "1ab48c35c2adfefb",
    ("pair-with-sum", 2): "46c25f6e79f72ce5",
    ("expiring-cache", 1): "cfbeec4a973b7452",
}


class Counting:
    """The sandbox, counting how often it is used."""

    def __init__(self) -> None:
        self.runs = 0

    def __call__(
        self, source: str, stdin: bytes = b"", *, files: Mapping[str, bytes] = {},
        limits: Limits = Limits(), wall_seconds: float = 30,  # noqa: B008
    ) -> Completed:  # fmt: skip
        self.runs += 1
        return run_script(source, stdin, files=files, limits=limits, wall_seconds=wall_seconds)


def broken(freezer: Freezer, name: str = "tall-trees") -> str:
    with pytest.raises(QuestionBroken) as caught:
        freezer.freeze(name, 1, "salt", PYTHON)
    return str(caught.value)


def digest(question: Question) -> str:
    seen = [question.title, question.statement]
    seen += [f"{case.input} {case.expected}" for case in question.public_cases]
    return hashlib.sha256("\n".join(seen).encode()).hexdigest()[:16]


def test_a_question_is_made_with_all_its_parts(
    make_question: MakeQuestion, freezer: Freezer
) -> None:
    make_question()
    question = freezer.freeze("tall-trees", 1, "salt", PYTHON)
    bound = int(question.title.removeprefix("Trees above "))
    assert f"above {bound}:" in question.statement
    assert question.hints[2].text == f"Compare each with {bound}."
    assert [case.public for case in question.cases] == [True] * 2 + [False] * 12
    for case in question.cases:
        heights, given = loads(case.input)
        assert given == bound
        assert loads(case.expected) == sum(height > bound for height in heights)
    (mistake,) = question.mistakes
    assert mistake.fails == tuple(
        index for index, case in enumerate(question.cases) if bound in loads(case.input)[0]
    )
    assert Question.model_validate_json(question.model_dump_json()) == question


def test_the_seed_fixes_what_is_seen_and_the_salt_what_is_hidden(
    make_question: MakeQuestion, tmp_path: Path
) -> None:
    make_question()

    def freeze(seed: int, salt: str) -> Question:
        return Freezer(Bank([tmp_path / "bank"]), run_script).freeze(
            "tall-trees", seed, salt, PYTHON
        )

    one, again, salted, other = freeze(1, "a"), freeze(1, "a"), freeze(1, "b"), freeze(2, "a")
    assert one == again
    assert digest(one) == digest(salted) != digest(other)
    assert one.public_cases == salted.public_cases
    hidden = [{case.input for case in q.cases if not case.public} for q in (one, salted)]
    # Those that random numbers had no part in stay the same.
    assert len(hidden[0] & hidden[1]) <= 1


@pytest.mark.parametrize(
    ("name", "seed"), [("pair-with-sum", 1), ("pair-with-sum", 2), ("expiring-cache", 1)]
)
def test_a_seed_of_the_project_gives_exactly_this(builtin: Freezer, name: str, seed: int) -> None:
    # Interviews are replayed by seed: a change here changes what everybody was asked.
    assert digest(builtin.freeze(name, seed, "golden", PYTHON)) == GOLDEN[name, seed]


def test_a_class_question_has_operations_and_what_each_gives(builtin: Freezer) -> None:
    question = builtin.freeze("expiring-cache", 1, "golden", PYTHON)
    assert question.entry_kind is EntryKind.CLASS
    for case in question.cases:
        operations, results = loads(case.input), loads(case.expected)
        assert operations[0][0] == question.entry_point
        assert len(operations) == len(results)
        assert results[0] is None


@pytest.mark.parametrize("name", ["pair-with-sum", "expiring-cache"])
def test_every_known_mistake_fails_and_the_slow_one_only_where_it_is_large(
    builtin: Freezer, name: str
) -> None:
    question = builtin.freeze(name, 1, "golden", PYTHON)
    fails = {mistake.name: mistake.fails for mistake in question.mistakes}
    assert all(fails.values()), fails
    assert len(set(fails.values())) == len(fails), "two mistakes cannot be told apart"
    (slow,) = (failed for mistake, failed in fails.items() if mistake.startswith("slow"))
    assert {question.cases[index].kind.split("_")[0] for index in slow} == {"large"}


def test_a_question_is_made_once_and_remembered(
    make_question: MakeQuestion, tmp_path: Path
) -> None:
    make_question()
    run = Counting()
    freezer = Freezer(Bank([tmp_path / "bank"]), run, keep=2)
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda _: freezer.freeze("tall-trees", 1, "s", PYTHON), range(8)))
    assert run.runs == 1
    assert all(question is made[0] for question in made)
    assert freezer.ready("tall-trees", 1, "s", PYTHON)
    assert not freezer.ready("tall-trees", 2, "s", PYTHON)
    began = time.perf_counter()
    freezer.freeze("tall-trees", 1, "s", PYTHON)
    assert time.perf_counter() - began < 0.02
    for seed in (2, 3):
        freezer.freeze("tall-trees", seed, "s", PYTHON)
    assert not freezer.ready("tall-trees", 1, "s", PYTHON), "the memory is bounded"


def test_a_changed_folder_is_made_anew(make_question: MakeQuestion, freezer: Freezer) -> None:
    make_question()
    before = freezer.freeze("tall-trees", 1, "s", PYTHON)
    make_question({"statement.md": "Another text: `tall_trees`."})
    after = freezer.freeze("tall-trees", 1, "s", PYTHON)
    assert after.statement == "Another text: `tall_trees`.\n"
    assert before.template_hash != after.template_hash


def test_a_failure_is_not_remembered(make_question: MakeQuestion, tmp_path: Path) -> None:
    make_question()
    run = Counting()

    def flaky(*args: Any, **kwargs: Any) -> Completed:
        done = run(*args, **kwargs)
        return (
            done if run.runs > 1 else done.model_copy(update={"ok": False, "message": "it broke"})
        )

    freezer = Freezer(Bank([tmp_path / "bank"]), flaky)
    assert "could not be made in the sandbox: it broke" in broken(freezer)
    assert freezer.freeze("tall-trees", 1, "salt", PYTHON).cases


def test_what_is_not_offered_is_said(make_question: MakeQuestion, freezer: Freezer) -> None:
    with pytest.raises(NotFound, match="no question `no-such`"):
        freezer.freeze("no-such", 1, "s", PYTHON)


def test_another_language_is_refused_with_those_there_are(
    make_question: MakeQuestion, tmp_path: Path
) -> None:
    make_question()
    freezer = Freezer(Bank([tmp_path / "bank"]), run_script)
    with pytest.raises(Invalid, match="offered in python, not in typescript"):
        freezer.freeze("tall-trees", 1, "s", Language.TYPESCRIPT)


ENTRY = "def tall_trees(heights, bound):\n"
FIRST = '"args": [[bound, bound + 1, 3], bound]'


def variant(old: str, new: str) -> dict[str, str | None]:
    assert old in VARIANT
    return {"variant.py": VARIANT.replace(old, new)}


def oracle(body: str) -> dict[str, str | None]:
    return {"solutions/solution.py": ENTRY + body}


BAD = {
    "syntax error": ({"variant.py": VARIANT + "\nx ="}, "variant.py:17: SyntaxError"),
    "exception": (
        variant("rng.randrange(10, 20)", "1 / 0"),
        "tall-trees/variant.py:2: ZeroDivisionError: division by zero",
    ),
    "unstable draw": (variant("rng.randrange(10, 20)", "rng.gauss()"), "Use random, randrange"),
    "no cases": ({"variant.py": "def variant(rng):\n    return {}\n"}, "does not define `cases`"),
    "cases of another shape": (
        variant("return found", "return None"),
        "gave NoneType, expected a list",
    ),
    "wrong argument": (
        variant(FIRST, '"args": [[bound, "x"], bound]'),
        "case 1 (boundary, public): args: heights: 'x' is of type str, expected int (at [1])",
    ),
    "too few arguments": (
        variant(FIRST, '"args": [[bound]]'),
        "1 arguments, expected 2 (heights, bound)",
    ),
    "unknown key": (variant('"kind": "empty"', '"knd": "empty"'), "case 3 of cases()"),
    "few hidden": (variant("range(5, 16)", "range(5, 8)"), "4 different hidden cases"),
    "no public": (variant("True", "False"), "0 different public cases, expected 2 to 3"),
    "odd value": (variant("20)}", "20), 'odd': {1}}"), "only JSON values are allowed"),
    "object as argument": (
        variant(FIRST, '"args": [[object()], bound]'),
        "an object that is not plain data",
    ),
    "oracle raises": (
        oracle("    return heights[0]\n"),
        "the reference solution failed case 3 (empty, hidden): IndexError",
    ),
    "oracle of another type": (
        oracle("    return 1.0\n"),
        "solutions/solution.py: case 1 (boundary, public): the result: 1.0 is of type float",
    ),
    "oracle loops": (
        oracle("    while len(heights) == 6:\n        pass\n    return 1\n"),
        "failed case 4 (basic, hidden): took too long",
    ),
    "oracle exits": (oracle("    import os\n    os._exit(0)\n"), "ended its process"),
    "oracle without entry": ({"solutions/solution.py": "x = 1\n"}, "no attribute 'tall_trees'"),
    "starter": ({"starters/python.py": "def tall_trees(:\n"}, "python.py:1: is not valid Python"),
    "statement": ({"statement.md": "a\n{{ bund }}"}, "statement.md:2: 'bund' is undefined"),
    "title": (
        {"question.yaml": YAML.replace("above {{ bound }}", "above {{ bund }}")},
        "question.yaml:2: title: 'bund' is undefined",
    ),
    "mistake without entry": (
        {"mistakes/x.py": "# misconception: a\n# hint: b\nx = 1\n"},
        "mistakes/x.py: AttributeError",
    ),
}


@pytest.mark.parametrize(("changes", "said"), BAD.values(), ids=BAD.keys())
def test_a_wrong_question_says_file_case_and_value(
    make_question: MakeQuestion,
    freezer: Freezer,
    tmp_path: Path,
    changes: dict[str, str | None],
    said: str,
) -> None:
    make_question(changes)
    message = broken(freezer)
    assert message.startswith("tall-trees")
    assert said in message


def test_an_endless_loop_is_named(make_question: MakeQuestion, freezer: Freezer) -> None:
    make_question(variant("    bound = values", "    while True: pass\n    bound = values"))
    assert "tall-trees/variant.py: did not finish in 5.0 s" in broken(freezer)


def test_a_mistake_that_loops_floods_or_exits_fails_and_harms_nothing_else(
    make_question: MakeQuestion, freezer: Freezer
) -> None:
    head = "# misconception: a\n# hint: b\n"
    make_question(
        {
            "mistakes/a_loops.py": head + ENTRY + "    while heights: pass\n    return 0\n",
            "mistakes/b_loads.py": head + "while True: pass\n",
            "mistakes/c_floods.py": head + ENTRY + "    while True: print('x' * 1000)\n",
            "mistakes/d_large.py": head + ENTRY + "    return ['x'] * 10**9\n",
            "mistakes/e_exits.py": head + "import sys\n" + ENTRY + "    sys.exit(0)\n",
        }
    )
    question = freezer.freeze("tall-trees", 1, "s", PYTHON)
    fails = {mistake.name: len(mistake.fails) for mistake in question.mistakes}
    every = len(question.cases)
    assert fails.pop("at_least") < every
    # The loop is only entered where there is a tree: the empty case passes.
    assert fails.pop("a_loops") == every - 1
    assert fails == {"b_loads": every, "c_floods": every, "d_large": every, "e_exits": every}


def test_bank_code_sees_neither_our_files_nor_our_environment(
    make_question: MakeQuestion, freezer: Freezer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("A_SECRET_OF_OURS", "x")
    look = (
        "import os\n\n\ndef seen():\n"
        f"    return [os.path.exists({str(tmp_path)!r}), 'A_SECRET_OF_OURS' in os.environ]\n\n\n"
    )
    text = VARIANT.replace("20)}", "20), 'seen': seen()}")
    make_question({"variant.py": look + text, "statement.md": "{{ seen }} `tall_trees`"})
    assert freezer.freeze("tall-trees", 1, "s", PYTHON).statement.startswith("[False, False]")


def test_two_threads_asking_for_different_seeds_do_not_wait_for_each_other(
    make_question: MakeQuestion, tmp_path: Path
) -> None:
    make_question()
    inside = threading.Barrier(2, timeout=20)

    def together(*args: Any, **kwargs: Any) -> Completed:
        inside.wait()
        return run_script(*args, **kwargs)

    freezer = Freezer(Bank([tmp_path / "bank"]), together)
    with ThreadPoolExecutor(2) as pool:
        titles = list(
            pool.map(lambda seed: freezer.freeze("tall-trees", seed, "s", PYTHON).title, [1, 2])
        )
    assert all(titles)

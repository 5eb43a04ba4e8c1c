"""The bank: every question is what it says, its solutions agree, its mistakes are found out."""

import json
import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from jupyter_interviewer.domain import codec
from jupyter_interviewer.domain.growth import parse
from jupyter_interviewer.domain.limits import Limits
from jupyter_interviewer.domain.question import EntryKind, HintLevel, Language, Question
from jupyter_interviewer.questions.bank import Bank, builtin_folder
from jupyter_interviewer.questions.bundle import bundle
from jupyter_interviewer.questions.freeze import LIMITS, MODULES, Freezer, request
from jupyter_interviewer.questions.likeness import like
from jupyter_interviewer.questions.made import Made, check
from jupyter_interviewer.questions.statement import render
from jupyter_interviewer.questions.template import Template
from jupyter_interviewer.sandbox.script import Completed, run_script

SEED, SALT = 1, "salt of the first interview"
OTHER_SEED = 2
CODING = builtin_folder() / "coding"
FOLDERS = sorted(path.parent for path in CODING.rglob("question.yaml"))

# Words that would tell a candidate what to do. Topics that are part of a task's wording
# (arrays, strings, trees, intervals) are none.
TELLING = re.compile(
    r"\b(stack|heap|priority queue|queue|deque|hash(ing|map| table)?|dict(ionary)?|binary search|"
    r"bisect\w*|two pointers|sliding window|window|dynamic programming|memoi[sz]\w*|backtrack\w*|"
    r"breadth|depth-first|bfs|dfs|graph|greedy|greedily|recursi\w+|sort(ed|ing)?|prefix sums?|"
    r"pars(e|er|ing)|simulat\w+|precedence|union.find|trie|topological\w*|dijkstra)\b",
    re.IGNORECASE,
)

# Runs solutions, the starter and the author's own check of the constraints, all in the sandbox.
TRIAL = """\
import copy, json, sys, time
import codec

task = json.load(sys.stdin)
inputs = [codec.loads(text) for text in task["inputs"]]


def load(source):
    space = {"__name__": "bank"}
    exec(compile(source, "bank", "exec"), space)
    return space


def run(entry, given):
    if task["kind"] == "function":
        return entry(*given)
    subject = entry(*given[0][1])
    return [None] + [getattr(subject, name)(*arguments) for name, arguments in given[1:]]


found = {}
for name, source in task["solutions"].items():
    entry = load(source)[task["entry"]]
    found[name] = []
    for given in inputs:
        given = copy.deepcopy(given)
        began = time.process_time()
        result = run(entry, given)
        found[name].append([codec.dumps(result), time.process_time() - began])
variant = load(task["variant"])
values = codec.loads(task["values"])
breaking = []
for number, given in enumerate(inputs):
    if not variant["holds"](values, *(given if task["kind"] == "function" else [given])):
        breaking.append(number)
starter = load(task["starter"]) if task["starter"] else None
blank = None if starter is None else repr(run(starter[task["entry"]], inputs[0]))
json.dump({"found": found, "breaking": breaking, "blank": blank}, sys.stdout)
"""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Let the tests of one question follow each other, so that a worker makes it once."""
    if "template" in metafunc.fixturenames:
        names = [folder.name for folder in FOLDERS]
        metafunc.parametrize("template", names, indirect=True, scope="module")


@cache
def bank() -> Bank:
    return Bank([CODING])


@pytest.fixture(scope="module")
def template(request: pytest.FixtureRequest) -> Template:
    return bank().get(request.param)


@cache
def quick() -> Freezer:
    """Serve questions without trying their mistakes, which is what takes long."""

    def run(source: str, stdin: bytes = b"", **options: Any) -> Completed:
        order = {**json.loads(stdin), "mistakes": []}
        return run_script(source, json.dumps(order).encode(), **options)

    return Freezer(bank(), run)


@pytest.fixture
def question(template: Template) -> Question:
    return quick().freeze(template.id, SEED, SALT, Language.PYTHON)


@cache
def made(question: str, seed: int, salt: str = SALT) -> Made:
    """Make a variant as serving does, without trying the mistakes."""
    template = bank().get(question)
    order = {**request(template, seed, salt), "mistakes": []}
    done = run_script(bundle(MODULES), json.dumps(order).encode(), limits=LIMITS, wall_seconds=60)
    assert done.ok, done
    return check(done.stdout, question, template.spec.signature, "solutions/solution.py")


def trial(template: Template, variant: Made, *, solve: bool) -> dict[str, Any]:
    kind = template.spec.signature.entry.kind
    task = {
        "kind": kind.value,
        "entry": template.spec.signature.entry.name[Language.PYTHON],
        "inputs": [case.input for case in variant.cases],
        "solutions": {
            one.name: one.source
            for one in template.solutions
            if solve and one.language is Language.PYTHON
        },
        "variant": template.variant,
        "values": codec.dumps(variant.values),
        "starter": template.starters[Language.PYTHON]
        if solve and kind is EntryKind.FUNCTION
        else None,
    }
    done = run_script(
        TRIAL,
        json.dumps(task).encode(),
        files={"codec.py": Path(codec.__file__).read_bytes()},
        limits=Limits(case_seconds=10, total_seconds=60, memory_mb=1024),
        wall_seconds=90,
    )
    assert done.ok, done.stderr
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def test_every_folder_of_the_bank_is_a_question() -> None:
    assert not bank().problems
    assert [card.id for card in bank().cards()] == [folder.name for folder in FOLDERS]


def test_the_bank_is_balanced_over_difficulties_and_topics() -> None:
    levels = Counter(card.difficulty.value for card in bank().cards())
    assert all(levels[level] >= 4 for level in ("easy", "medium", "hard")), levels
    assert len({topic for card in bank().cards() for topic in card.topics}) >= 8


def test_the_statement_is_complete_and_gives_no_method_away(question: Question) -> None:
    text = question.statement
    assert "{{" not in text and "{%" not in text
    assert question.entry_point in text
    assert "**Constraints**" in text
    assert len(text.split()) >= 120
    assert not (found := TELLING.search(f"{question.title}\n{text}")), found


def test_a_list_in_the_statement_is_rendered_as_one(question: Question) -> None:
    """A bullet stuck to the end of a line is a condition that was cut wrongly."""
    assert not re.search(r"[.,:;]- ", question.statement)
    for before, line in zip(
        question.statement.splitlines(), question.statement.splitlines()[1:], strict=False
    ):
        if line.startswith("- "):
            assert before == "" or before.startswith(("- ", "  ")), (before, line)


def test_hints_come_in_three_levels_and_say_what_to_think_of(question: Question) -> None:
    generic = {hint.level for hint in question.hints if not hint.kinds}
    assert generic == set(HintLevel)
    assert any(hint.kinds for hint in question.hints)
    for hint in question.hints:
        assert not re.search(r"\b(def|import|return|lambda)\b \w|```|==|:=", hint.text), hint.text
        assert len(hint.text) <= 500


def test_hints_for_special_cases_belong_to_cases_that_exist(
    template: Template, question: Question
) -> None:
    kinds = {case.kind for case in question.cases}
    kinds |= {case.kind for case in made(template.id, OTHER_SEED).cases}
    assert {kind for hint in question.hints for kind in hint.kinds} <= kinds


def test_the_interviewer_has_something_to_ask_about_each_point(question: Question) -> None:
    points = [probe.point for probe in question.probes]
    assert 4 <= len(points) == len(set(points))
    assert {"approach", "complexity", "edge_cases"} <= set(points)
    for probe in question.probes:
        assert probe.ask.endswith("?")
        assert len(probe.expects) >= 5
        assert all(word == word.lower() for word in probe.expects)


def test_the_expected_growth_can_be_read(question: Question) -> None:
    for text in (question.complexity.time, question.complexity.space):
        assert text is not None
        assert (found := re.fullmatch(r"O\((.*)\)", text)), text
        assert parse(found[1]) is not None, text


def test_cases_cover_many_kinds_and_two_sizes(question: Question) -> None:
    hidden = [case for case in question.cases if not case.public]
    assert 2 <= len(question.public_cases) <= 3
    assert 10 <= len(hidden) <= 25
    assert len({case.kind for case in hidden}) >= 7
    assert any(case.kind.startswith(("large", "impossible")) for case in hidden)
    assert all(len(case.input) < 1_000 for case in question.public_cases)


def test_expected_results_are_not_all_alike(question: Question) -> None:
    answers = Counter(case.expected for case in question.cases)
    assert max(answers.values()) <= len(question.cases) * 0.6


def test_all_solutions_give_the_same_on_every_case_and_in_time(template: Template) -> None:
    variant = made(template.id, SEED)
    report = trial(template, variant, solve=True)
    assert len(report["found"]) >= 2
    comparison = template.spec.comparison.model_dump()
    for name, outcomes in report["found"].items():
        for case, (result, seconds) in zip(variant.cases, outcomes, strict=True):
            assert like(codec.loads(result), codec.loads(case.expected), comparison), (name, case)
            assert seconds < template.spec.limits.case_seconds, (name, case.kind, seconds)
    assert report["breaking"] == []
    assert report["blank"] in (None, "None"), "the starter must not solve anything"


def test_cases_keep_to_the_constraints_of_the_statement(template: Template) -> None:
    variant = made(template.id, OTHER_SEED)
    breaking = trial(template, variant, solve=False)["breaking"]
    assert not breaking, [variant.cases[number] for number in breaking]


def test_every_mistake_is_found_out_in_a_way_of_its_own(
    template: Template, builtin: Freezer
) -> None:
    question = builtin.freeze(template.id, SEED, SALT, Language.PYTHON)
    assert len(question.mistakes) >= 3
    for mistake in question.mistakes:
        assert mistake.fails, f"{mistake.name} passes every case"
        assert len(mistake.misconception) > 20
        assert mistake.hint.strip().endswith((".", "?"))
    # The interviewer tells misconceptions apart by the cases that fail.
    patterns = Counter(mistake.fails for mistake in question.mistakes)
    assert max(patterns.values()) == 1, [(one.name, one.fails) for one in question.mistakes]
    slow = [mistake for mistake in question.mistakes if mistake.name.startswith("slow")]
    assert slow, "a question about cost needs a solution that is only too slow"
    for mistake in slow:
        failing = [question.cases[index] for index in mistake.fails]
        largest = max(case.size for case in question.cases)
        assert all(case.size > largest / 4 for case in failing), (mistake.name, mistake.fails)


def test_another_seed_is_another_page(template: Template) -> None:
    first, second = made(template.id, SEED), made(template.id, OTHER_SEED)
    pages = [render(template.statement, one.values) for one in (first, second)]
    assert pages[0] != pages[1]
    shown = [{case.input for case in one.cases if case.public} for one in (first, second)]
    assert not shown[0] & shown[1]
    # More than names: the statement's numbers or rules differ, too.
    numbers = [re.findall(r"\d+|`[^`]*`", page) for page in pages]
    assert numbers[0] != numbers[1]


def test_the_salt_changes_hidden_cases_and_nothing_else(template: Template) -> None:
    first, second = made(template.id, SEED), made(template.id, SEED, "salt of another interview")
    assert first.values == second.values
    assert [case for case in first.cases if case.public] == [
        case for case in second.cases if case.public
    ]
    hidden = [{case.input for case in one.cases if not case.public} for one in (first, second)]
    assert len(hidden[0] & hidden[1]) < len(hidden[0]) / 2

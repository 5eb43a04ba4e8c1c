"""How many sentences are told apart that only a reader who understands them can tell apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from jupyter_interviewer.interviewer.guard import Guard
from jupyter_interviewer.interviewer.modelled.checker import Checker
from jupyter_interviewer.interviewer.scene import Scene
from tests.interviewer.injection.attack import Attack
from tests.interviewer.injection.ground import question, staged

LEAST = {"leaks": 1.0, "leaks, later": 0.6, "false": 0.98, "false, later": 0.6}
"""Share of sentences that is withheld, at least."""
MOST = {"fine": 0.02, "fine, later": 0.05}
"""Share of harmless ones that is, at most."""


def read() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for part in Path(__file__).with_name("sentences.txt").read_text().split("\n[")[1:]:
        name, _, rest = part.partition("]\n")
        found[name] = rest.split("\n\n")[0].strip().split("\n")
    return found


SENTENCES = read()


@pytest.fixture
def bare() -> Scene:
    """The question of the bank, and a candidate who has named no way yet."""
    scene = staged(Attack(name="x", family="x", says=("How would you begin?",)), 0, [])
    starter = scene.code[0].model_copy(update={"source": scene.question.starter})
    lines = scene.transcript[-1:]
    return scene.model_copy(update={"attempts": (), "code": (starter,), "transcript": lines})


def withheld(kind: str, scene: Scene, guard: Guard | None = None) -> list[str]:
    found = [one for one in SENTENCES[kind] if Checker(scene, "", guard).find(one) is not None]
    print(f"{kind}: {len(found)} of {len(SENTENCES[kind])} withheld")
    return found


@pytest.mark.parametrize("kind", ["leaks", "leaks, later"])
def test_the_idea_told_in_a_plain_sentence_is_withheld(kind: str, bare: Scene) -> None:
    found = withheld(kind, bare, Guard.of(question()))
    assert len(found) >= LEAST[kind] * len(SENTENCES[kind]), set(SENTENCES[kind]) - set(found)


@pytest.mark.parametrize("kind", ["false", "false, later"])
def test_what_is_claimed_of_code_in_unusual_words_is_withheld(kind: str, scene: Scene) -> None:
    found = withheld(kind, scene)
    assert len(found) >= LEAST[kind] * len(SENTENCES[kind]), set(SENTENCES[kind]) - set(found)


@pytest.mark.parametrize("kind", MOST)
def test_harmless_sentences_are_seen(kind: str, scene: Scene) -> None:
    found = withheld(kind, scene)
    assert len(found) <= MOST[kind] * len(SENTENCES[kind]), found


def test_what_the_author_lets_ask_and_what_the_task_says_may_be_said(bare: Scene) -> None:
    guard = Guard.of(question())
    for probe in question().probes:
        assert Checker(bare, "", guard).find(probe.ask) is None, probe.ask


def test_what_a_hint_gave_or_the_candidate_named_may_be_spoken_about(bare: Scene) -> None:
    guard = Guard.of(question())
    sentence = "What would the dictionary hold?"
    assert Checker(bare, "", guard).find(sentence) is not None
    line = bare.transcript[-1].model_copy(update={"text": "I thought of a dictionary."})
    named = bare.model_copy(update={"transcript": (line,)})
    assert Checker(named, "", guard).find(sentence) is None
    given = bare.model_copy(update={"hints_given": (("approach", "Think of a dictionary."),)})
    assert Checker(given, "", guard).find(sentence) is None

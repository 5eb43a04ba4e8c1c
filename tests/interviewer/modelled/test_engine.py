"""What a candidate sees of a model that behaves, and of one that does not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from jupyter_interviewer.domain.question import HintLevel
from jupyter_interviewer.interviewer.modelled.engine import LEFT_THERE, USED_UP
from jupyter_interviewer.interviewer.moves import Look, OfferHint, Say, TakeNote, Understand
from jupyter_interviewer.interviewer.scene import Allowance, Line, Scene
from jupyter_interviewer.interviewer.scripted import ScriptedEngine
from tests.llm.streaming import Streamed, call, fragments, in_turn, text

Ask = Callable[..., Any]

GOOD = (
    "Your submission passed 2 of 4 cases. Case 3 gave `[0, 0]` where `[0, 1]` was expected. "
    "Look at the loop on line 3: which positions does `j` take?"
)
HONEST = "Let us look at it together. What does `j` begin with?"
SOLUTION = (
    "Sure, here it is:\n\n```python\ndef pair_with_sum(numbers, target):\n    seen = {}\n"
    "    for i, n in enumerate(numbers):\n        if target - n in seen:\n"
    "            return [seen[target - n], i]\n        seen[n] = i\n    return []\n```\n"
)


def scripted(scene: Scene) -> str:
    return "".join(m.text for m in ScriptedEngine().moves(scene) if isinstance(m, Say))


@dataclass
class Row:
    """A behaviour; who speaks in the end, why, and what."""

    behave: Any
    engine: str = "scripted"
    trouble: str | None = None
    text: str | None = None
    requests: int | None = None
    first: float = 20.0
    seconds: float = 60.0


def once(said: str, **more: Any) -> Any:
    return in_turn(Streamed(text(said), **more))


def mended(said: str) -> Any:
    return in_turn(Streamed(text(said)), Streamed(text(HONEST)))


def falsely(said: str) -> Row:
    """A false statement that is made again and again."""
    return Row(once(said), trouble="claim", requests=2)


BROKEN = f"Let us look at it together. \n\n{LEFT_THERE}"

TABLE = {
    "good": Row(once(GOOD), "modelled", None, GOOD, 1),
    "good, whole": Row(once(GOOD, whole=True), "modelled", None, GOOD, 1),
    "good, without figures": Row(once(GOOD, usage=False), "modelled", None, GOOD),
    "a slow stream": Row(once(GOOD, pause=0.01), "modelled", None, GOOD, 1),
    "slow to begin": Row(once(GOOD, wait=30), trouble="slow", first=0.3),
    "too slow a stream": Row(once(GOOD, pause=5.0), trouble="slow", seconds=0.8),
    "cut off at once": Row(once("Let us", finish=None), trouble="unreachable", requests=1),
    "cut off in the middle": Row(
        once("Let us look at it together. What", finish=None), "modelled", "unreachable", BROKEN
    ),
    "out of tokens": Row(
        once("Let us look at it together. What", finish="length"), "modelled", "cut_off", BROKEN
    ),
    "empty": Row(once(""), trouble="malformed", requests=3),
    "blank": Row(once("  \n "), trouble="empty"),
    "refused": Row(in_turn(Streamed(refusal="I will not.")), trouble="declined"),
    "filtered": Row(once("", finish="content_filter"), trouble="declined"),
    "malformed call, then good": Row(
        in_turn(Streamed((call("offer_hint", '{"level": '),)), Streamed(text(HONEST))),
        "modelled", None, HONEST, 2,
    ),
    "unknown tool, then good": Row(
        in_turn(Streamed((call("reveal_solution", {}),)), Streamed(text(HONEST))),
        "modelled", None, HONEST, 2,
    ),
    "tools without end": Row(
        in_turn(
            *(Streamed((call("see_code", {"first": n, "last": n}),)) for n in range(1, 9))
        ), trouble="tools", requests=4
    ),
    "one tool without end": Row(
        in_turn(Streamed((call("see_verdict", {}),))), trouble="tools", requests=3
    ),
    "the solution as code": Row(once(SOLUTION), trouble="code", requests=2),
    "the solution as code, then good": Row(mended(SOLUTION), "modelled", "code", HONEST, 2),
    "the solution in quoted pieces": Row(
        once("Make `seen = {}` then `for i, n in enumerate(numbers)` and `seen[n] = i` in it."),
        trouble="code",
    ),
    "the solution told": Row(
        once(
            "First create a dictionary, then loop over the list, store each number in it and "
            "return both positions."
        ),
        trouble="code",
    ),
    "false: such a case": falsely("Case 9 fails in your submission."),
    "false: a case that passed": falsely("Case 2 fails, as you can see."),
    "false: a case that failed": falsely("Case 3 passes now."),
    "false: a count": falsely("Your submission passed 3 of 4 cases."),
    "false: all pass": falsely("Well done, all tests pass!"),
    "false: it is right": falsely("Your code is correct."),
    "false: a line": falsely("The problem is on line 40."),
    "false: what stands there": falsely("Look at the loop on line 5."),
    "false: a quotation": falsely("You wrote `numbers.sort()` there."),
    "false: a value": falsely("Case 3 returned `[5, 7]` there."),
    "false: an error": falsely("Case 3 ended with an IndexError."),
    "false, then good": Row(mended("Case 2 fails."), "modelled", "claim", HONEST, 2),
    "HTML": Row(once("Look <img src=x onerror=alert(1)> here."), trouble="markup"),
    "a link": Row(once("Read [this](https://example.org/solution) first."), trouble="markup"),
    "another language": Row(
        once("Der Fehler ist in der Schleife, die du da für die Zahlen hast."), trouble="language"
    ),
    "nonsense": Row(once("Blorf grunk vazzle frimp dorgle snib quopp wex."), trouble="language"),
    "the same again and again": Row(
        once("What does `j` begin with? " * 40), "modelled", "repeated", "What does `j` begin with?"
    ),
    "429, then good": Row(
        in_turn(Streamed(status=429, headers={"Retry-After": "0"}), Streamed(text(GOOD))),
        "modelled", None, GOOD, 2,
    ),
    "500 for ever": Row(in_turn(Streamed(status=500)), trouble="failing", requests=3),
    "401": Row(in_turn(Streamed(status=401)), trouble="rejected", requests=1),
    "no events": Row(in_turn(Streamed((b"data: {[}\n\n",))), trouble="failing", requests=3),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLE)
def test_a_candidate_always_gets_a_sensible_answer(
    name: str, ask: Ask, scene: Scene, record_property: Any
) -> None:
    row = TABLE[name]
    seen = ask(row.behave, first=row.first, seconds=row.seconds)
    record_property("seen", seen.text)
    wanted = scripted(scene) if row.text is None else row.text
    assert seen.text.strip() == wanted.strip()
    assert (seen.speaks.engine, seen.speaks.trouble) == (row.engine, row.trouble)
    if row.requests is not None:
        assert len(seen.requests) == row.requests
    assert any(isinstance(move, Understand) for move in seen.moves)


def test_what_it_cost_stands_beside_it(ask: Ask) -> None:
    speaks = ask(once(GOOD)).speaks
    assert (speaks.model, speaks.prompt, speaks.tokens) == ("talker", "interviewer 3", 340)
    assert speaks.seconds > 0


@pytest.mark.parametrize("sent", ["whole", "fragments", "one index", "no index", "no stream"])
def test_calls_become_moves_however_they_are_sent(sent: str, ask: Ask, scene: Scene) -> None:
    hint = {"level": "nudge", "about": "the positions that are compared"}
    line = scene.transcript[-1].model_copy(
        update={"text": "I would sort them and move two pointers.", "intent": "explain_approach"}
    )
    scene = scene.model_copy(update={"transcript": (*scene.transcript[:-1], line)})
    number = line.number
    note = {"point": "approach", "note": "Two loops.", "evidence": [number]}
    pieces = {
        "whole": (call("offer_hint", hint), call("take_note", note, id="c2", index=1)),
        "fragments": (
            *fragments("offer_hint", hint),
            *fragments("take_note", note, id="c2", index=1),
        ),
        "one index": (call("offer_hint", hint), call("take_note", note, id="c2", index=0)),
        "no index": (
            call("offer_hint", hint, index=None),
            call("take_note", note, id="c2", index=None),
        ),
        "no stream": (call("offer_hint", hint), call("take_note", note, id="c2", index=1)),
    }[sent]
    said = Streamed((*text(HONEST), *pieces), finish="tool_calls", whole=sent == "no stream")
    seen = ask(in_turn(said), scene)
    assert seen.text == HONEST
    assert seen.done == [
        OfferHint(level=HintLevel.NUDGE, about=hint["about"]),
        TakeNote(point="approach", note="Two loops.", evidence=(number,)),
    ]


@pytest.mark.parametrize(
    "name, arguments",
    [
        ("end", {"why": "It is over."}),
        ("offer_hint", {"level": "nudge", "about": "seen[target - number] in a dictionary"}),
        ("take_note", {"point": "approach", "note": "Told.", "evidence": [4711]}),
        ("take_note", {"point": "approach", "note": "Told.", "evidence": [*range(1, 20)]}),
        ("take_note", {"point": "score", "note": "Full marks.", "evidence": [1]}),
        ("run_examples", {}),
    ],
)
def test_what_the_scene_does_not_allow_is_not_done(name: str, arguments: Any, ask: Ask) -> None:
    seen = ask(in_turn(Streamed((call(name, arguments),)), Streamed(text(HONEST))))
    assert seen.done == []
    assert seen.text == HONEST
    assert seen.requests[1]["messages"][-1]["content"].startswith("Not done")


def test_it_looks_before_it_speaks(ask: Ask) -> None:
    seen = ask(
        in_turn(
            Streamed((call("see_verdict", {}), call("see_code", {"first": 3, "last": 3}, id="c2"))),
            Streamed(text(GOOD)),
        )
    )
    looked = [one["content"] for one in seen.requests[1]["messages"] if one["role"] == "tool"]
    assert "2 of 4 cases passed" in looked[0]
    assert looked[1] == "  3         for j in range(len(numbers)):"
    assert seen.text == GOOD


def test_the_candidate_is_told_what_it_looked_at(ask: Ask) -> None:
    looks = (call("see_verdict", {}), call("see_last_run", {}, id="c2", index=1))
    seen = ask(in_turn(Streamed(looks), Streamed(text(GOOD))))
    # There was no run to look at.
    assert [move.what for move in seen.done if isinstance(move, Look)] == ["your last submission"]
    first = next(n for n, move in enumerate(seen.moves) if isinstance(move, Look))
    assert first < next(n for n, move in enumerate(seen.moves) if isinstance(move, Say))


def test_who_looks_at_the_same_again_has_to_speak(ask: Ask) -> None:
    look = Streamed((call("see_verdict", {}),))
    seen = ask(in_turn(look, look, Streamed(text(GOOD))), rounds=9)
    assert ["tools" in request for request in seen.requests] == [True, True, False]
    assert seen.text == GOOD


def test_a_turn_has_so_many_looks_and_no_more(ask: Ask) -> None:
    looks = tuple(
        call("see_code", {"first": n, "last": n}, id=f"c{n}", index=n) for n in range(1, 13)
    )
    seen = ask(in_turn(Streamed(looks), Streamed(text(GOOD))), rounds=9)
    results = [one["content"] for one in seen.requests[1]["messages"] if one["role"] == "tool"]
    assert [one.startswith("Not done") for one in results] == [False] * 10 + [True] * 2
    assert "tools" not in seen.requests[1]
    assert seen.text == GOOD


def test_without_tokens_the_rules_go_on_and_say_so_once(ask: Ask, scene: Scene) -> None:
    poor = scene.model_copy(update={"allowance": Allowance(tokens=0)})
    seen = ask(once(HONEST), poor)
    assert seen.requests == []
    assert seen.text == f"{USED_UP}\n\n{scripted(scene)}"
    assert (seen.speaks.engine, seen.speaks.trouble) == ("scripted", "spent")
    said = Line(number=99, author="interviewer", text=f"{USED_UP} Well?", seconds_ago=1)
    again = poor.model_copy(update={"transcript": (said, *scene.transcript)})
    assert USED_UP not in ask(once(HONEST), again).text


def test_a_turn_that_cannot_be_afforded_is_not_begun(ask: Ask, scene: Scene) -> None:
    for allowance in (Allowance(tokens=300), Allowance(money=0.000_3)):
        seen = ask(once(HONEST), scene.model_copy(update={"allowance": allowance}))
        assert seen.requests == []
        assert seen.text.startswith(USED_UP)
        assert seen.speaks.trouble == "spent"
    rich = scene.model_copy(update={"allowance": Allowance(tokens=30_000, money=1.0)})
    assert ask(once(HONEST), rich).text == HONEST


def test_what_was_wrong_is_told_to_the_model_and_to_nobody_else(ask: Ask) -> None:
    seen = ask(mended("Case 2 fails."))
    fed = seen.requests[1]["messages"][-1]["content"]
    assert "passed 2 of 4 cases, failing were 3, 4" in fed
    assert "Case 2" not in seen.text


def test_servers_that_know_no_tools_are_asked_without(ask: Ask) -> None:
    def behave(request: dict[str, Any]) -> Streamed:
        return Streamed(status=400) if "tools" in request else Streamed(text(HONEST))

    seen = ask(behave)
    assert seen.text == HONEST
    assert len(seen.requests) == 3


def test_no_message_is_long(ask: Ask) -> None:
    words = " ".join(f"What would you say about the matter in number {n}?" for n in range(60))
    seen = ask(once(words))
    assert 100 < len(seen.text.split()) <= 160


def test_a_sentence_is_seen_before_the_next_one_is_there(ask: Ask) -> None:
    seen = ask(in_turn(Streamed(("Let us look at it. ", "What is `j`?"), pause=0.4)))
    first = next(at for move, at in zip(seen.moves, seen.at, strict=True) if isinstance(move, Say))
    assert first < seen.sent[1]


def test_the_model_is_told_no_more_than_the_scene_has_and_data_as_data(
    ask: Ask, scene: Scene
) -> None:
    seen = ask(once(HONEST))
    system, user = (one["content"] for one in seen.requests[0]["messages"])
    assert "What do you make of it?" in user
    assert "What do you make of it?" not in system
    assert "for j in range" in user
    # What the author expects to hear is half an answer.
    assert "complement" not in system + user

"""Hints as a candidate gets them: by a model where it is good, else by the author."""

from __future__ import annotations

import asyncio
import base64
import codecs
import json
from typing import Any

import pytest

from jupyter_interviewer.domain.question import HintKind, HintLevel, Question
from jupyter_interviewer.hints.pipeline import Hints
from jupyter_interviewer.hints.wanted import Made
from tests.llm.loopback import Said

from .situation import GOOD, RIGHT, WRONG, ask, freeze, gate, says, wanted

CODE = "free = j - apart\nif free >= 0:\n    seen.setdefault(numbers[free], free)"
WHOLE = RIGHT.replace("seen", "places").replace("free", "k")
LINE = "free = j - apart"
JAVA = """\
Map<Integer, Integer> seen = new HashMap<>();
for (int j = 0; j < numbers.length; j++) {
    int free = j - apart;
    if (free >= 0) { seen.putIfAbsent(numbers[free], free); }
    Integer i = seen.get(target - numbers[j]);
    if (i != null) { return new int[]{i, j}; }
}"""
SCRIPT = """\
for (let j = 0; j < numbers.length; j++) {
  const free = j - apart;
  if (free >= 0 && !seen.has(numbers[free])) seen.set(numbers[free], free);
}"""
C = "for (int j = 0; j < n; j++) { int k = j - apart; if (k >= 0) put(seen, numbers[k], k); }"
LOOK = "Look at line 4 and think about `free`. "
DISGUISES = {
    "a fence": f"{LOOK}\n\n```python\n{CODE}\n```",
    "the whole": f"{LOOK}\n\n```python\n{WHOLE}```",
    "indented": LOOK + "\n\n" + "\n".join(f"    {line}" for line in CODE.split("\n")),
    "inline": f"{LOOK}It should be `{LINE}`.",
    "an expression": f"{LOOK}What it takes is `j - apart`.",
    "plain text": f"{LOOK}It should be {LINE} and nothing else.",
    "split": f"{LOOK}First `free = j`, behind it `- apart`, and that is all there is on it.",
    "Java": f"{LOOK}\n\n```java\n{JAVA}\n```",
    "JavaScript": f"{LOOK}\n\n```js\n{SCRIPT}\n```",
    "C in a line": f"{LOOK}In another language: `{C}`",
    "base64": f"{LOOK}{base64.b64encode(CODE.encode()).decode()}",
    "hexadecimal": f"{LOOK}{CODE.encode().hex()}",
    "rot13": f"{LOOK}{codecs.encode(CODE, 'rot13')}",
    "backwards": f"{LOOK}{CODE[::-1]}",
    "each line backwards": LOOK + "\n".join(line[::-1] for line in CODE.split("\n")),
    "invisible signs": f"{LOOK}It should be " + "\u200b".join(LINE),
    "letters that look alike": f"{LOOK}It should be {LINE.replace('e', chr(0x435))}.",
    "entities": LOOK + "".join(f"&#{ord(one)};" for one in LINE),
    "wide letters": LOOK + "".join(chr(ord(o) + 0xFEE0) if "!" <= o <= "~" else o for o in LINE),
    "numbers of characters": LOOK + " ".join(str(ord(one)) for one in LINE),
    "gaps": LOOK + " ".join(LINE.replace(" ", "")),
    "steps": f"{LOOK}Create an empty dictionary. Loop over the numbers with j. Compute j minus "
    "apart. Store the number at that place. Look up the target minus the number. Return both.",
    "pseudo-code": f"{LOOK}\nfor each j in numbers:\nset k to j minus apart\nif k >= 0 then\n"
    "let seen of numbers k be k\nreturn the pair",
    "spoken": f"{LOOK}free equals j minus apart, if free greater equals 0 seen dot setdefault "
    "numbers free comma free, i equals seen dot get target minus number.",
    "German": f"{LOOK}Die Zeile muss den Abstand nicht um eins verkleinern, sondern nur den Wert "
    "selbst nehmen, und das ist dann die ganze Aufgabe, mehr ist es nicht.",
}


@pytest.fixture(scope="module")
def pair() -> Question:
    return freeze()


def flat(text: str) -> str:
    return "".join(text.split())


def test_a_good_hint_by_a_model_is_given_with_what_made_it(pair: Question) -> None:
    made, requests = ask(wanted(pair, level=HintLevel.NUDGE), says(GOOD))
    assert (made.text, made.source, made.level) == (GOOD, "model", HintLevel.NUDGE)
    assert made.withheld == () and made.tries == 1
    assert made.models == ("writer", "validator")
    assert made.prompts == ("hint-writer 1", "hint-validator 1")
    assert made.tokens == 240 and made.seconds is not None and made.seconds > 0
    writer, validator = requests
    assert GOOD in validator["messages"][1]["content"]
    assert writer["messages"][0]["content"] != validator["messages"][0]["content"]


def test_no_model_is_told_a_solution_or_a_hidden_case(pair: Question) -> None:
    _, requests = ask(wanted(pair), says(GOOD))
    told = json.dumps(requests)
    assert "available" not in told and "first_at" not in told
    for case in pair.cases:
        if not case.public and len(case.input) > 20:
            assert case.input not in told and json.dumps(case.input)[1:-1] not in told


@pytest.mark.parametrize("how", sorted(DISGUISES))
def test_what_gives_the_solution_away_reaches_nobody_however_it_is_put(
    pair: Question, how: str
) -> None:
    leak = DISGUISES[how]
    made, requests = ask(wanted(pair, level=HintLevel.NUDGE), says(leak))
    assert made.source != "model", made.withheld
    assert made.text and flat(leak) not in flat(made.text)
    assert flat(LINE) not in flat(made.text)
    assert made.tries == 3 and len(made.withheld) == 3
    # Nobody has to rely on the second model: it was not even asked.
    assert {one["model"] for one in requests} == {"writer"}
    # The writer is told why.
    assert made.withheld[0][:40] in json.dumps(requests[1], ensure_ascii=False)


def test_a_detail_may_show_more_but_nothing_that_does_the_work(pair: Question) -> None:
    for text in (f"{LOOK}\n\n```python\n{LINE}\n```", f"{LOOK}What it takes is j - apart."):
        made, _ = ask(wanted(pair, level=HintLevel.DETAIL), says(text))
        assert made.source != "model"
        assert any("hidden cases pass" in why for why in made.withheld), made.withheld


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Look at line 99, where your loop ends. What happens there?", "no such line"),
        ("Case 77 fails: follow it by hand and write down each value.", "no such case"),
        ("Line 2 calls `sorted`, which costs too much there.", "not stand"),
        ("Think about the matter once more, and about what is asked of you.", "names no case"),
        ("Look at `free` on [this page](https://example.org) again.", "link"),
        ("word " * 90 + "`free`", "words"),
    ],
)
def test_a_hint_must_be_about_this_code_and_true(pair: Question, text: str, why: str) -> None:
    made, _ = ask(wanted(pair, level=HintLevel.NUDGE), says(text))
    assert made.source != "model"
    assert why in made.withheld[0], made.withheld[0]


def test_a_line_that_no_failing_case_comes_by_is_not_at_fault(pair: Question) -> None:
    idle = WRONG.replace(
        "    seen = {}\n", "    if apart < 0:\n        target = 0\n    seen = {}\n"
    )
    text = "Look at line 3: what is `target` after it, and what should it be?"
    made, _ = ask(wanted(pair, idle), says(text))
    assert "line 3 has no part in any case that fails" in made.withheld


def test_a_case_that_passes_is_not_called_wrong(pair: Question) -> None:
    want = wanted(pair)
    assert want.attempt is not None
    passing = next(c.index + 1 for c in want.attempt.cases if c.outcome == "accepted")
    made, _ = ask(want, says(f"Follow case {passing} by hand, and look at `free` in each round."))
    assert made.source != "model" and "does not fail" in made.withheld[0]


@pytest.mark.parametrize(
    ("opinion", "why"),
    [
        ({"leaks": True, "why": "it says which sign to change"}, "gives the solution away"),
        ({"relevant": False}, "not about this code"),
        ({"correct": False}, "not correct"),
        ({"level_fits": False}, "not of its level"),
    ],
)
def test_the_validator_may_withhold(pair: Question, opinion: dict[str, Any], why: str) -> None:
    made, requests = ask(wanted(pair), says(GOOD, **opinion))
    assert made.source == "misconception" and GOOD not in made.text
    assert why in made.withheld[0] and made.tries == 3
    # What it has withheld once it is not shown again.
    assert [one["model"] for one in requests].count("validator") == 1


def test_the_second_try_may_be_good_enough(pair: Question) -> None:
    left = [f"It should be `{LINE}`, on line 4.", GOOD]

    def behave(request: dict[str, Any]) -> Said:
        if request["model"] == "writer":
            return Said(json.dumps({"text": left.pop(0)}))
        return says("")(request)

    made, _ = ask(wanted(pair), behave)
    assert (made.text, made.source, made.tries) == (GOOD, "model", 2)
    assert len(made.withheld) == 1


BROKEN = {
    "failing": Said(status=500, body=b"no"),
    "refusing the key": Said(status=401, body=b"{}"),
    "declining": Said(refusal="I cannot"),
    "empty": Said(""),
    "no JSON": Said("Here is your hint: look again."),
    "another shape": Said('{"hint": "look"}'),
    "cut off": Said('{"text": "Look', finish="length"),
    "gigantic": Said(json.dumps({"text": "a" * 5_000})),
    "no completion": Said(body=b'{"choices": []}'),
    "validated by nonsense": Said("yes"),
}


@pytest.mark.parametrize("how", sorted(BROKEN))
def test_a_model_that_fails_costs_nobody_their_hint(pair: Question, how: str) -> None:
    def behave(request: dict[str, Any]) -> Said:
        if how == "validated by nonsense" and request["model"] == "writer":
            return Said(json.dumps({"text": GOOD}))
        return BROKEN[how]

    made, _ = ask(wanted(pair), behave)
    assert made.source == "misconception"
    assert "exactly `apart` away" in made.text
    assert made.withheld and made.withheld[-1].startswith("no model: ")


def test_a_model_that_is_slow_is_not_waited_for(pair: Question) -> None:
    made, _ = ask(wanted(pair), lambda request: Said(json.dumps({"text": GOOD}), seconds=40), 1.0)
    assert made.source == "misconception"
    assert made.seconds is not None and made.seconds < 20


def without(want: Any) -> Made:
    return asyncio.run(Hints(gate()).make(want))


def test_without_a_model_a_known_misconception_is_named(pair: Question) -> None:
    made = without(wanted(pair))
    assert made.source == "misconception" and "exactly `apart` away" in made.text
    assert made.models == () and made.tokens is None and made.tries == 0


def test_without_a_model_what_mends_the_code_tells_where_it_is_wrong(pair: Question) -> None:
    typo = WRONG.replace("j - apart - 1", "j - apart").replace("return [i, j]", "return [j, i]")
    made = without(wanted(pair, typo))
    assert made.source in ("misconception", "ladder")
    undefined = RIGHT.replace("return [i, j]", "return [i, jj]")
    made = without(wanted(pair, undefined))
    assert made.source == "misconception" and made.about == "line 9"
    assert "line 9" in made.text and "return [i, j]" not in made.text


def test_who_wants_to_plan_is_not_told_where_the_code_is_wrong(pair: Question) -> None:
    made = without(wanted(pair, kind=HintKind.PLANNING))
    assert made.source == "ladder" and "line" not in (made.about or "")
    assert without(wanted(pair, kind=HintKind.UNDERSTANDING)).level is HintLevel.NUDGE


def test_the_same_hint_is_not_given_twice(pair: Question) -> None:
    given: tuple[str, ...] = ()
    for _ in range(4):
        made = without(wanted(pair, given=given, kind=HintKind.PLANNING))
        assert made.text not in given
        given = (*given, made.text)


def test_an_authors_hint_with_the_solution_in_it_is_passed_over(pair: Question) -> None:
    leaking = pair.model_copy(
        update={
            "mistakes": (),
            "hints": tuple(
                one.model_copy(update={"text": "Let it be `free = j - apart`.", "kinds": ()})
                for one in pair.hints[:1]
            )
            + pair.hints[1:],
        }
    )
    made = without(wanted(leaking, kind=HintKind.PLANNING, level=HintLevel.NUDGE))
    assert "j - apart" not in made.text

"""What comes back from the sandbox is a stranger's word."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jupyter_interviewer.domain.codec import dumps
from jupyter_interviewer.domain.question import EntryKind, Language
from jupyter_interviewer.questions.made import check, check_input
from jupyter_interviewer.questions.problem import QuestionBroken
from jupyter_interviewer.questions.spec import Entry, Method, Parameter, Signature

FUNCTION = Signature(
    entry=Entry(kind=EntryKind.FUNCTION, name={Language.PYTHON: "f"}),
    parameters=(Parameter(name="n", type="int"),),
    returns="int",
)
CLASS = Signature(
    entry=Entry(kind=EntryKind.CLASS, name={Language.PYTHON: "Box"}),
    parameters=(Parameter(name="size", type="int"),),
    methods=(Method(name="put", parameters=(Parameter(name="x", type="str"),)),),
)


def reply(**changes: Any) -> dict[str, Any]:
    cases = [
        {"number": n + 1, "input": dumps([n]), "public": n < 2, "kind": "basic", "size": n}
        for n in range(12)
    ]
    good = {
        "values": dumps({"n": 1}),
        "cases": cases,
        "oracle": [["ok", dumps(n * n)] for n in range(12)],
        "mistakes": {"m": [n != 3 for n in range(12)]},
    }
    return {**good, **changes}


def said(given: Any) -> str:
    text = given if isinstance(given, bytes) else json.dumps(given).encode()
    with pytest.raises(QuestionBroken) as caught:
        check(text, "q", FUNCTION, "solutions/s.py")
    return str(caught.value)


def test_a_good_answer_is_taken() -> None:
    made = check(json.dumps(reply()).encode(), "q", FUNCTION, "solutions/s.py")
    assert made.values == {"n": 1}
    assert len(made.cases) == 12
    assert made.passes["m"].index(False) == 3


def test_a_hidden_case_that_repeats_another_is_dropped_with_its_outcomes() -> None:
    cases = reply()["cases"]
    cases[4] = {**cases[4], "input": cases[0]["input"]}
    oracle = reply()["oracle"]
    oracle[4] = oracle[0]
    made = check(json.dumps(reply(cases=cases, oracle=oracle)).encode(), "q", FUNCTION, "s")
    assert len(made.cases) == 11
    assert len(made.passes["m"]) == 11
    assert made.passes["m"].index(False) == 3


@pytest.mark.parametrize(
    ("changes", "part"),
    [
        ({"oracle": [["ok", "0"]]}, "do not fit its cases"),
        ({"mistakes": {"m": [True]}}, "do not fit its cases"),
        ({"mistakes": {"m": ["yes"] * 12}}, "valid boolean"),
        ({"extra": 1}, "extra"),
        ({"values": "[1"}, "cannot be read"),
        ({"values": dumps([1])}, "expected a dict whose keys are plain names"),
        ({"values": dumps({"a b": 1})}, "plain names"),
        ({"values": dumps({"a": (1, 2)})}, "only JSON values"),
        ({"values": "x" * 70_000}, "at most 65536"),
        ({"oracle": [["ok", "__import__('os')"]] * 12}, "cannot be read"),
        ({"oracle": [["ok", '{"$":"object","v":["x","y"]}']] * 12}, "not plain data"),
        ({"oracle": [["time", ""]] * 12}, "solution failed case 1 (basic, public): took too long"),
        ({"error": {"file": "variant.py", "message": "boo", "line": 3}}, "q/variant.py:3: boo"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused(changes: dict[str, Any], part: str) -> None:
    assert part in said(reply(**changes))


def test_an_endless_answer_is_refused_unread() -> None:
    assert "over 4000000 bytes" in said(b"[" * 4_000_001)


@given(st.binary(max_size=200))
@settings(max_examples=100, deadline=None)
def test_any_bytes_are_refused_kindly(raw: bytes) -> None:
    assert said(raw).startswith("q")


@given(st.data())
@settings(max_examples=100, deadline=None)
def test_a_good_answer_spoilt_anywhere_is_taken_or_refused(data: st.DataObject) -> None:
    tree: Any = reply()
    place = tree
    for _ in range(data.draw(st.integers(0, 3))):
        key = data.draw(
            st.sampled_from(list(place) if isinstance(place, dict) else range(len(place)))
        )
        if not isinstance(place[key], (dict, list)) or not place[key]:
            break
        place = place[key]
    key = data.draw(st.sampled_from(list(place) if isinstance(place, dict) else range(len(place))))
    place[key] = data.draw(
        st.none()
        | st.integers()
        | st.text(max_size=9)
        | st.sampled_from(["[]", "{}", '"x"', "9" * 5000])
    )
    try:
        made = check(json.dumps(tree).encode(), "q", FUNCTION, "s")
    except QuestionBroken as error:
        assert str(error)
    else:
        assert len(made.cases) >= 10


@pytest.mark.parametrize(
    ("given", "part"),
    [
        ([["Box", [1]], ["put", ["a"]]], None),
        ([], "the constructor first"),
        ([["put", ["a"]]], "the first operation calls 'put'"),
        ([["Box", [1]], ["take", []]], "operation 2 calls 'take', which is not among `methods`"),
        ([["Box", [1]], ["put", [1]]], "operation 2 (put): x: 1 is of type int, expected str"),
        ([["Box", []]], "operation 1 (Box): 0 arguments, expected 1 (size)"),
        ([["Box", [1]], "put"], "operation 2 is 'put'"),
        (3, "it is 3"),
    ],
)
def test_operations_on_a_class_are_checked(given: Any, part: str | None) -> None:
    found = check_input(CLASS, given)
    assert (found is None) if part is None else (found is not None and part in found)

"""Values survive the codec; nothing that is not a value gets through it."""

from __future__ import annotations

import contextlib
import json
import math
import subprocess
import sys
from collections import Counter, OrderedDict, deque, namedtuple
from enum import IntEnum
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jupyter_interviewer.domain import codec
from jupyter_interviewer.domain.codec import Opaque, Unencodable, dumps, loads

# How long an example takes says nothing on a machine that does other things too.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

numbers = st.integers() | st.integers(2**52, 2**54) | st.floats() | st.complex_numbers()
scalars = st.none() | st.booleans() | numbers | st.text() | st.binary()
hashables = st.recursive(
    scalars, lambda inner: st.lists(inner).map(tuple) | st.frozensets(inner), max_leaves=8
)
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner)
        | st.lists(inner).map(tuple)
        | st.sets(hashables)
        | st.frozensets(hashables)
        | st.dictionaries(hashables, inner)
    ),
    max_leaves=25,
)


def typed(value: Any) -> Any:
    """A form in which nan equals nan and 1, 1.0 and True do not."""
    if isinstance(value, (list, tuple)):
        return (type(value).__name__, [typed(item) for item in value])
    if isinstance(value, (set, frozenset)):
        return (type(value).__name__, sorted(repr(typed(item)) for item in value))
    if isinstance(value, dict):
        return ("dict", [(typed(key), typed(item)) for key, item in value.items()])
    return (type(value).__name__, repr(value))


@given(values)
def test_a_value_comes_back_as_it_was(value: Any) -> None:
    assert typed(loads(dumps(value))) == typed(value)


@given(values)
def test_the_text_is_ascii_and_strict_json(value: Any) -> None:
    text = dumps(value)
    assert text.isascii()
    json.loads(text, parse_constant=lambda token: pytest.fail(token))


@pytest.mark.parametrize(
    "value",
    [
        1,
        1.0,
        True,
        -0.0,
        math.nan,
        math.inf,
        2**53,
        -(2**53),
        2**53 - 1,
        10**5000,
        (1, (2,), []),
        {1, 2},
        frozenset({(1, "a")}),
        {1: "a", (2, 3): b"\xff", None: {}},
        "\ud800 lone",
        complex(1, -0.0),
        b"",
    ],
    ids=lambda value: repr(value)[:20] if not isinstance(value, int) else f"int{hash(value)}",
)
def test_what_json_loses_is_kept(value: Any) -> None:
    back = loads(dumps(value))
    assert type(back) is type(value)
    assert back == value or value != value


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["$", "v", "x"]), inner, max_size=3)
        | st.builds(
            lambda tag, body: {"$": tag, "v": body},
            st.sampled_from(
                ["int", "float", "complex", "bytes", "object", "dict", "tuple", "set", "frozenset"]
            ),
            inner | st.sampled_from(["0x10", "1.5", "nan", "ff", "1_0", " 1", "0x_1", "ab cd"]),
        )
    ),
    max_leaves=20,
)


@given(json_values)
def test_any_json_is_read_or_refused(garbage: Any) -> None:
    text = json.dumps(garbage)
    try:
        value = loads(text)
    except Unencodable:
        return
    # What was read has one form only: the one that was read.
    if "object" not in text:
        assert typed(loads(dumps(value))) == typed(value)


@given(st.text())
def test_any_text_is_read_or_refused(garbage: str) -> None:
    with contextlib.suppress(Unencodable):
        loads(garbage)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1.5",
        "NaN",
        "Infinity",
        "9" * 6000,
        str(2**53),
        '{"a":1}',
        '{"$":"int"}',
        '{"v":1,"$":"int"}',
        '{"$":"int","$":"int","v":"0x1"}',
        '{"$":"int","v":"1"}',
        '{"$":"int","v":"0x1"}',
        '{"$":"int","v":"0X20000000000000"}',
        '{"$":"int","v":"0x2000_0000000000"}',
        '{"$":"float","v":"1_0.0"}',
        '{"$":"float","v":"1"}',
        '{"$":"float","v":1}',
        '{"$":"float","v":"infinity"}',
        '{"$":"complex","v":["1.0"]}',
        '{"$":"complex","v":[true,"1.0"]}',
        '{"$":"bytes","v":"F F"}',
        '{"$":"bytes","v":"ff "}',
        '{"$":"object","v":["a"]}',
        '{"$":"object","v":["a",1]}',
        '{"$":"dict","v":["ab"]}',
        '{"$":"dict","v":[[1,2],[1,3]]}',
        '{"$":"dict","v":[[[1],2]]}',
        '{"$":"dict","v":{}}',
        '{"$":"set","v":[1,1]}',
        '{"$":"set","v":[[1]]}',
        '{"$":"set","v":[true,1]}',
        '{"$":"list","v":[]}',
        '{"$":["tuple"],"v":[]}',
        '{"$":"module","v":"os"}',
        "[" * 100_000,
        "[" * 300 + "]" * 300,
        "[" * 201 + "1" + "]" * 201,
        "1e999999",
        "-1e-999999",
        "-Infinity",
        "[1,1e999999]",
        '{"$":"float","v":"1e999999"}',
        '{"$":"float","v":"' + "9" * 1_000_000 + '"}',
        '{"$":"int","v":"0x' + "0" * 1_000_000 + 'f"}',
        '{"$":"int","v":"-0x1"}',
        '{"$":"int","v":"\u0660x20000000000000"}',
        '{"$":"dict","v":[["a",1],["a",1]]}',
        '{"$":"frozenset","v":["a","a"]}',
        '{"$":"set","v":[{"$":"set","v":[]}]}',
        '{"$":"set","v":[1,{"$":"float","v":"1.0"}]}',
        '{"a":1,' + '"a":1,' * 100_000 + '"a":1}',
        "\ufeff1",
        '"\\ud83"',
        "\0",
        '{"$":"tuple","v":[' * 300 + "]}" * 300,
    ],
    ids=lambda text: text[:40],
)
def test_what_dumps_never_writes_is_refused(text: str) -> None:
    with pytest.raises(Unencodable):
        loads(text)


def test_numbers_chosen_to_share_a_hash_do_not_make_reading_slow() -> None:
    modulus = sys.hash_info.modulus
    items = [{"$": "int", "v": hex(2**60 + modulus * k)} for k in range(1, 20_000)]
    with pytest.raises(Unencodable, match="hash"):
        loads(json.dumps({"$": "set", "v": items}))


def test_tuples_chosen_to_share_a_hash_do_not_make_reading_slow() -> None:
    # A tuple's hash is made of those of its items, and those are chosen.
    modulus = sys.hash_info.modulus
    same = [hex(2**60 + modulus * k) for k in range(1, 200)]
    keys = [{"$": "tuple", "v": [{"$": "int", "v": n}, 7]} for n in same]
    with pytest.raises(Unencodable, match="hash"):
        loads(json.dumps({"$": "dict", "v": [[key, None] for key in keys]}))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("lists", '"[" + "[]," * 10_000_000 + "[]]"'),
        ("tagged", '"[" + \'{"$":"tuple","v":[]},\' * 4_000_000 + "1]"'),
        ("pairs", '\'{"$":"dict","v":[\' + "[1,2]," * 6_000_000 + "[3,4]]}"'),
        ("objects", '"[" + \'{"a":1},\' * 10_000_000 + "1]"'),
        ("nesting", '"[" * 30_000_000'),
        ("digits", '"9" * 30_000_000'),
        ("hexadecimal", '\'{"$":"int","v":"0x\' + "f" * 30_000_000 + \'"}\''),
        ("text", "'[\"' + \"a\" * 30_000_000 + '\"'"),
    ],
)
def test_a_hostile_text_costs_little_memory_and_time(name: str, text: str) -> None:
    program = (
        Path(codec.__file__).read_text(encoding="utf-8")
        + "\nimport resource\n"
        + "resource.setrlimit(resource.RLIMIT_AS, (768 << 20, 768 << 20))\n"
        + "resource.setrlimit(resource.RLIMIT_CPU, (60, 60))\n"
        + f"try:\n    loads({text})\nexcept Unencodable:\n    print('refused')\n"
        + "else:\n    print('read')\n"
    )
    done = subprocess.run([sys.executable, "-I", "-S", "-c", program], capture_output=True)
    expected = "read" if name == "hexadecimal" else "refused"
    assert done.stdout.decode().strip() == expected, done.stderr.decode()[-500:]


def test_a_value_at_the_greatest_depth_is_written_and_read() -> None:
    value: Any = 1
    for level in range(codec.MAX_DEPTH):
        value = {level: value} if level % 2 else (value,)
    assert loads(dumps(value)) == value
    with pytest.raises(Unencodable):
        dumps([value])


def test_a_value_that_contains_itself_is_refused() -> None:
    cyclic: list[Any] = []
    cyclic.append(cyclic)
    with pytest.raises(Unencodable, match="itself"):
        dumps(cyclic)


def test_the_same_part_twice_is_no_cycle() -> None:
    part = [1]
    assert loads(dumps([part, part])) == [[1], [1]]


def test_more_than_two_million_parts_are_refused() -> None:
    row = [0] * 1000
    with pytest.raises(Unencodable, match="parts"):
        dumps([row] * 2001)


def test_subclasses_of_plain_types_are_taken_as_those() -> None:
    class Colour(IntEnum):
        RED = 1

    pair = namedtuple("pair", "a b")
    value = [Colour.RED, pair(1, 2), OrderedDict(a=1), Counter("aab")]
    back = loads(dumps(value))
    assert back == [1, (1, 2), {"a": 1}, {"a": 2, "b": 1}]
    assert [type(item) for item in back] == [int, tuple, dict, dict]


def test_numpy_numbers_and_arrays_are_taken_as_plain_ones() -> None:
    value = [np.int64(3), np.float64(0.5), np.bool_(True), np.arange(4).reshape(2, 2)]
    assert typed(loads(dumps(value))) == typed([3, 0.5, True, [[0, 1], [2, 3]]])


def test_a_number_of_numpy_without_a_plain_one_is_an_object() -> None:
    assert isinstance(loads(dumps(np.longdouble(1))), Opaque)


def test_what_an_object_says_of_itself_does_not_count() -> None:
    class List(list):  # type: ignore[type-arg]
        def __iter__(self) -> Any:
            return iter("lies")

        def __len__(self) -> int:
            return 4

    class Bytes(bytes):
        def __bytes__(self) -> bytes:
            return b"lies"

        def hex(self, *_: Any) -> str:
            return "ff"

    class Complex(complex):
        real = 7.0  # type: ignore[assignment]

    class Disguised:
        @property
        def __class__(self) -> Any:  # type: ignore[override]
            return dict

    back = loads(dumps([List([1]), Bytes(b"x"), Complex(1, 2), Disguised()]))
    assert back[:3] == [[1], b"x", 1 + 2j]
    assert isinstance(back[3], Opaque)
    assert back[3].type_name == "Disguised"


def test_any_other_object_becomes_one_that_equals_nothing() -> None:
    back = loads(dumps([deque([1]), {object()}]))
    assert isinstance(back[0], Opaque)
    assert back[0].type_name == "deque"
    assert back[0] != back[0]
    assert repr(back[0]) == "deque([1])"
    assert len(back[1]) == 1


def test_an_object_whose_repr_fails_has_a_text_all_the_same() -> None:
    class Sly:
        def __repr__(self) -> str:
            raise SystemExit

    assert repr(loads(dumps(Sly()))) == "<Sly>"


def test_the_file_runs_with_the_standard_library_alone() -> None:
    source = Path(codec.__file__).read_text(encoding="utf-8")
    program = source + "\nprint(dumps({(1, 2): {3}}))"
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == '{"$":"dict","v":[[{"$":"tuple","v":[1,2]},{"$":"set","v":[3]}]]}'

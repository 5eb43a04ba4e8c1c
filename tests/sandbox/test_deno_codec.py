"""Values go into JavaScript and come back as the contract between the languages says."""

from __future__ import annotations

import json
import math
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jupyter_interviewer.domain import codec
from jupyter_interviewer.sandbox.deno.program import program
from jupyter_interviewer.sandbox.view import PACKAGE

INSIDE = PACKAGE / "sandbox" / "deno" / "inside"
ECHO = """
import { dumps, loads } from "./codec.mjs";
import { readLineNow, write } from "./channel.mjs";
for (let line = readLineNow(); line !== null; line = readLineNow()) {
  const { text, source } = JSON.parse(line);
  let answer;
  try {
    answer = dumps(source === undefined ? loads(text) : eval(`(${source})`));
  } catch (error) {
    answer = `!${error.message}`;
  }
  write(Deno.stdout, `${JSON.stringify(answer)}\\n`);
}
"""


class Echo:
    """Reads values and writes them back, in a Deno that runs our codec."""

    def __init__(self, folder: Path) -> None:
        for path in INSIDE.glob("*.mjs"):
            (folder / path.name).write_bytes(path.read_bytes())
        (folder / "echo.mjs").write_text(ECHO)
        command = [str(program()), "run", "--quiet", "--no-config", "--no-lock", "echo.mjs"]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=folder
        )

    def __call__(self, **asked: str) -> Any:
        assert self.process.stdin is not None and self.process.stdout is not None
        self.process.stdin.write(json.dumps(asked) + "\n")
        self.process.stdin.flush()
        answer: str = json.loads(self.process.stdout.readline())
        assert answer.isascii()
        return answer if answer.startswith("!") else codec.loads(answer)


@pytest.fixture(scope="module")
def echo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Any]]:
    echo = Echo(tmp_path_factory.mktemp("codec"))
    yield echo
    echo.process.kill()
    echo.process.communicate()


keys = st.text(max_size=5) | st.just("__proto__")
hashable = st.none() | st.booleans() | st.integers() | st.text(max_size=5)
plain = st.recursive(
    hashable | st.floats() | st.binary(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=3).map(tuple)
        | st.dictionaries(keys, inner, max_size=4)
        | st.dictionaries(st.integers(-9, 9), inner, min_size=1, max_size=4)
        | st.sets(hashable.filter(lambda value: not isinstance(value, bool)), max_size=4)
    ),
    max_leaves=20,
)


def from_javascript(value: Any) -> Any:
    """What is left of a value in a language with one kind of number and of sequence."""
    if isinstance(value, float) and value.is_integer() and math.copysign(1, value) * value >= 0:
        return int(value) if value or math.copysign(1, value) > 0 else value
    if isinstance(value, (list, tuple)):
        return [from_javascript(item) for item in value]
    if isinstance(value, dict):
        return {key: from_javascript(item) for key, item in value.items()}
    return value


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(plain)
def test_what_goes_in_comes_back(echo: Callable[..., Any], value: Any) -> None:
    back = echo(text=codec.dumps(value))
    # The texts tell 1 from 1.0 and -0.0 from 0.0; an object keeps no order of its number keys.
    assert canonical(back) == canonical(from_javascript(value))


def canonical(value: Any) -> str:
    if isinstance(value, list):
        return f"[{','.join(map(canonical, value))}]"
    if isinstance(value, dict):
        rows = sorted(f"{canonical(key)}:{canonical(item)}" for key, item in value.items())
        return f"{{{','.join(rows)}}}"
    if isinstance(value, set):
        return f"set({','.join(sorted(map(canonical, value)))})"
    return repr(value)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("undefined", None),
        ("[1, , 3]", [1, None, 3]),
        ("2 ** 53", 2**53),
        ("2n ** 64n", 2**64),
        ("5n", 5),
        ("1e300", int(1e300)),
        ("new Set([[1, 2], 'a'])", {(1, 2), "a"}),
        ("new Map([[[1, 2], { a: 1 }]])", {(1, 2): {"a": 1}}),
        ("new Float64Array([1.5, 2])", [1.5, 2]),
        ("new Uint8Array([1, 255])", b"\x01\xff"),
        ("Object.create(null)", {}),
        ("'\\ud800'", "\ud800"),
        ("[1e-5, 1.5e-7, 0.0001, 123456.75]", [1e-5, 1.5e-7, 0.0001, 123456.75]),
    ],
)
def test_a_value_of_javascript_is_read_as_the_nearest_one(
    echo: Callable[..., Any], source: str, expected: Any
) -> None:
    back = echo(source=source)
    assert back == expected
    assert canonical(back) == canonical(expected)


@pytest.mark.parametrize(
    "source",
    ["() => 1", "Symbol('s')", "new (class Point {})()", "new Date(0)", "/x/", "Promise.resolve()"],
)
def test_what_has_no_encoding_is_opaque(echo: Callable[..., Any], source: str) -> None:
    assert isinstance(echo(source=source), codec.Opaque)


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("(() => { const a = []; a.push(a); return a })()", "contains itself"),
        ("(() => { let a = []; for (let i = 0; i < 300; i++) a = [a]; return a })()", "nested"),
        ("new Array(2000001).fill(0)", "parts"),
    ],
)
def test_what_is_too_much_is_refused(echo: Callable[..., Any], source: str, why: str) -> None:
    assert why in echo(source=source)

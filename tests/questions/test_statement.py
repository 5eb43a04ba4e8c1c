"""Statements: filled with values, and never able to hang or flood the server."""

import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jupyter_interviewer.domain.question import Language
from jupyter_interviewer.questions.statement import MAX_OUTPUT, StatementError, render

VALUES: dict[str, Any] = {
    "n": 40_000,
    "names": ["Ada", "Bo"],
    "prices": {"tea": 3},
    "big": "x" * 60_000,
}


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("plain { text }", "plain { text }"),
        ("up to {{ n }}", "up to 40000"),
        ("{{ n|thousands }} {{ '{:,}'.format(n) }}", "40,000 40,000"),
        ("{% for name in names %}{{ loop.index }}. {{ name }}\n{% endfor %}", "1. Ada\n2. Bo\n"),
        ("{{ names|join(', ') }}", "Ada, Bo"),
        ("{% for k, v in prices.items() %}{{ k }}={{ v }}{% endfor %}", "tea=3"),
        ("{% if n > 9 and 'Bo' in names %}yes{% else %}no{% endif %}", "yes"),
        ("{{ (n * 2 - 1) // 2 }} {{ 'a' if n is even else 'b' }}", "39999 a"),
        ("{% for i in range(3) %}{{ i }}{% endfor %}", "012"),
        ("{% raw %}{{ n }}{% endraw %}", "{{ n }}"),
        ("{{ names[0].upper() }}{{ loop is defined }}", "ADAFalse"),
    ],
)
def test_values_are_filled_in(source: str, text: str) -> None:
    assert render(source, VALUES) == text


@pytest.mark.parametrize(
    ("source", "line", "said"),
    [
        ("fine\n{{ missing }}", 2, "'missing' is undefined"),
        ("{{ names.missing }}", 1, "no attribute 'missing'"),
        ("a\nb\n{% for x in %}", 3, "Expected an"),
        ("{{ n ", 1, ""),
        ("\n{% set x = 1 %}", 2, "put what it computes into the values of variant.py"),
        ("{% include 'x' %}", 1, "include is not allowed"),
        ("{% macro m() %}{% endmacro %}", 1, "macro is not allowed"),
        ("{{ names|map('upper') }}", 1, "the filter 'map' is not allowed"),
        ("{{ 'x' * 3 }}", 1, "for numbers only"),
        ("{{ n ** n }}", 1, "pow is not allowed"),
        ("{{ names|random }}", 1, "not allowed"),
        ("{{ big ~ big }}", None, "longer than"),
        ("{{ n / 0 }}", 1, "ZeroDivisionError"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(source: str, line: int | None, said: str) -> None:
    with pytest.raises(StatementError) as caught:
        render(source, VALUES)
    assert said in str(caught.value)
    assert caught.value.line == line


REACHING_OUT = [
    "{{ ''.__class__ }}", "{{ names.__class__.__mro__ }}", "{{ names.append(1) }}",
    "{{ n.__init__.__globals__ }}", "{{ self }}", "{{ config }}", "{{ lipsum() }}",
    "{{ cycler(1) }}",
    "{{ '{0.__class__}'.format(n) }}", "{{ names|attr('__class__') }}", "{{ prices.pop('tea') }}",
    "{% for x in names.__iter__() %}{% endfor %}", "{{ ''['__class__'] }}",
]  # fmt: skip


@pytest.mark.parametrize("source", REACHING_OUT)
def test_a_statement_reaches_nothing_but_its_values(source: str) -> None:
    with pytest.raises(StatementError):
        render(source, VALUES)
    assert VALUES["names"] == ["Ada", "Bo"]


LOOP = "{{% for i in range(4999) %}}{}{{% endfor %}}"
SHORT = "{{% for i in names %}}{}{{% endfor %}}"
FLOODS = {
    "huge range": "{% for i in range(1000000000) %}{% endfor %}",
    "range in range": LOOP.format(LOOP.format("")),
    "three deep": SHORT.format(SHORT.format(SHORT.format(""))),
    "recursive": "{% for a in names recursive %}{{ loop([a]) }}{% endfor %}",
    "repeated text": "{{ 'x' * 10000000000 }}",
    "repeated list": "{{ names * 10000000000 }}",
    "power": "{{ 9 ** 9 ** 9 }}",
    "growing number": "{{ " + " * ".join(["9999999999999999999"] * 2000) + " }}",
    "format width": "{{ '{:9999999999}'.format(n) }}",
    "percent width": "{{ '%9999999999d' % n }}",
    "nested width": "{{ '{:{}}'.format(n, n) }}",
    "doubling format": "{{ '{0}{0}'.format('{0}{0}'.format(big)) }}",
    "centre": "{{ 'x'.center(10000000000) }}",
    "filter centre": "{{ 'x'|center(10000000000) }}",
    "rounding": "{{ 1.5|round(1000000000, 'ceil') }}",
    "doubling": "{% set a = big ~ big %}{% set b = a ~ a %}{{ b }}",
    "replace": "{{ big|replace('x', big) }}",
    "join by long": "{{ range(5000)|join(big) }}",
    "join of join": "{{ range(5000)|join(range(5000)|join('" + "y" * 39 + "')) }}",
    "long output": LOOP.format("{{ big }}"),
    "silent work": LOOP.format("{% if " + "~".join(["big"] * 2000) + " == 1 %}{% endif %}"),
    "deep nesting": "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}",
    "deep list": "{{ " + "[" * 3000 + "]" * 3000 + " }}",
    "long source": "{{ n }}" * 10_000,
    "digits": "{{ " + "9" * 20_000 + " }}",
    "int of base": "{{ big|int(0, 36) }}",
}  # fmt: skip


@pytest.mark.parametrize("source", FLOODS.values(), ids=FLOODS.keys())
def test_a_statement_can_neither_hang_nor_flood_the_server(source: str) -> None:
    began = time.process_time()
    with pytest.raises(StatementError):
        render(source, VALUES)
    assert time.process_time() - began < 6


@given(
    st.text(alphabet="{}%# n|()[]*~'\"inforelsd.,0123456789\n", max_size=60) | st.text(max_size=60)
)
@settings(max_examples=150, deadline=None)
def test_any_text_is_rendered_or_refused(source: str) -> None:
    try:
        assert len(render(source, {"n": 3, "d": {"e": [1, 2]}})) <= MAX_OUTPUT
    except StatementError as error:
        assert str(error)


@pytest.mark.parametrize(
    ("source", "python", "typescript"),
    [
        ("{{ 'max_depth'|name }}", "max_depth", "maxDepth"),
        ("{{ none|code }} {{ true|code }}", "None True", "null true"),
        ("{{ names|code }} {{ prices|code }}", "['Ada', 'Bo'] {'tea': 3}",
         '["Ada", "Bo"] { "tea": 3 }'),
        ("0 <= {{ 'the_names'|length_of }}", "0 <= len(the_names)", "0 <= theNames.length"),
        ("{% if language == 'python' %}deque{% else %}array{% endif %}", "deque", "array"),
    ],
)  # fmt: skip
def test_a_statement_speaks_of_code_as_the_language_does(
    source: str, python: str, typescript: str
) -> None:
    assert render(source, VALUES) == python
    assert render(source, VALUES, Language.TYPESCRIPT) == typescript


def test_code_in_code_in_code_does_not_grow_without_end() -> None:
    with pytest.raises(StatementError, match="longer than"):
        render("{{ '\"' " + "|code" * 60 + " }}", {}, Language.JAVASCRIPT)

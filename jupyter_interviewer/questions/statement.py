"""Statements: Jinja2, as much of it as cannot hang or flood the server.

A bank may come from anywhere and its statements are rendered in our process. Jinja2's sandbox
keeps a template from reaching our objects but not from working for ever (nested loops) or
filling the memory (``'x' * 10**9``, ``set`` in a chain, format widths). So only the part of the
language is allowed whose cost is bounded by the text and the values; everything else belongs into
``variant.py``, which runs in the sandbox.

A statement is the same text for every language. Where it must name something of the code, it says
so: ``{{ "max_depth" | name }}`` becomes ``maxDepth`` in JavaScript, ``{{ none | code }}`` ``null``,
``{{ "text" | length_of }}`` ``text.length``; ``{{ language }}`` tells the rest apart.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from jupyter_interviewer.domain.question import Language
from jupyter_interviewer.questions.literal import literal
from jupyter_interviewer.questions.naming import spell

MAX_SOURCE = 32_768
MAX_OUTPUT = 65_536
MAX_STEPS = 5_000
MAX_LOOPS = 2
MAX_SECONDS = 2.0
MAX_BITS = 512
MAX_SEPARATOR = 40
_NODES = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Const, nodes.If, nodes.For,
    nodes.Getattr, nodes.Getitem, nodes.Slice, nodes.Filter, nodes.Test, nodes.Call, nodes.Compare,
    nodes.Operand, nodes.CondExpr, nodes.And, nodes.Or, nodes.Not, nodes.Concat, nodes.Tuple,
    nodes.List, nodes.Dict, nodes.Pair, nodes.Keyword,
    nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Neg, nodes.Pos,
)  # fmt: skip
_FILTERS = frozenset({
    "abs", "capitalize", "code", "default", "first", "float", "int", "items", "join", "last",
    "length", "length_of", "lower", "max", "min", "name", "reverse",
    "round", "sort", "string", "sum", "thousands", "title", "trim", "unique", "upper",
})  # fmt: skip
_TESTS = frozenset({
    "defined", "undefined", "none", "string", "number", "integer", "float", "boolean",
    "mapping", "sequence", "even", "odd", "divisibleby", "in", "eq", "ne", "lt", "le", "gt",
    "ge", "true", "false", "equalto", "greaterthan", "lessthan",
})  # fmt: skip
_METHODS = frozenset({
    "items", "keys", "values", "upper", "lower", "title", "capitalize", "strip", "startswith",
    "endswith",
})  # fmt: skip
_BRACES = ("{{", "{%", "{#")


class StatementError(ValueError):
    """A template cannot be rendered; says what is wrong and, where known, in which line."""

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.line = line


def render(source: str, values: Mapping[str, Any], language: Language = Language.PYTHON) -> str:
    """Render a template with a variant's values, for those who write in a language.

    Parameters
    ----------
    source
        Jinja2 text without ``set``, macros, blocks, includes or calls other than ``range``, simple
        methods of strings and dicts, and ``"{:,}".format(n)``. Loops stand at most two deep.
    values
        Plain data.

    Raises
    ------
    StatementError
        It uses something else, names a value that is not there, or becomes too long.
    """
    if len(source) > MAX_SOURCE:
        raise StatementError(f"has over {MAX_SOURCE} characters")
    if not any(brace in source for brace in _BRACES):
        return source
    environment = _Environment(language)
    try:
        tree = environment.parse(source)
        _check(tree, 0)
        for loop in tree.find_all(nodes.For):
            loop.iter = nodes.Filter(
                loop.iter, "counted", [], [], None, None, lineno=loop.lineno
            ).set_environment(environment)
        template = environment.template_class.from_code(
            environment, environment.compile(tree), dict(environment.globals)
        )
        pieces: list[str] = []
        length = 0
        for piece in template.generate(**values, language=language.value):
            length += len(piece)
            if length > MAX_OUTPUT:
                raise StatementError(f"becomes longer than {MAX_OUTPUT} characters")
            pieces.append(piece)
    except TemplateSyntaxError as error:
        raise StatementError(error.message or "is not valid Jinja2", error.lineno) from error
    except TemplateError as error:
        raise StatementError(error.message or type(error).__name__, _line_of(error)) from error
    except (RecursionError, MemoryError) as error:
        raise StatementError("is nested too deep or too large") from error
    except StatementError as error:
        error.line = error.line or _line_of(error)
        raise
    except Exception as error:
        # Wrong use of a value (a number cut into pieces, and the like): the author's, not ours.
        raise StatementError(f"{type(error).__name__}: {error}"[:300], _line_of(error)) from error
    return "".join(pieces)


class _Environment(ImmutableSandboxedEnvironment):
    """One for each rendering, since it counts the steps of its loops."""

    intercepted_binops = frozenset({"*", "%"})

    def __init__(self, language: Language) -> None:
        super().__init__(
            undefined=StrictUndefined, autoescape=False, keep_trailing_newline=True,
            trim_blocks=True, lstrip_blocks=True, cache_size=0,
        )  # fmt: skip
        self.globals = {"range": self._range}
        self.filters["counted"] = self._counted
        self.filters["thousands"] = _thousands
        self.language = language
        self.filters["code"] = self._code
        self.filters["name"] = self._name
        self.filters["length_of"] = self._length_of
        self.steps = 0
        self.deadline = time.monotonic() + MAX_SECONDS

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        if not isinstance(left, (int, float)) or not isinstance(right, (int, float)):
            raise StatementError(f"`{operator}` is for numbers only")
        for number in (left, right):
            if isinstance(number, int) and number.bit_length() > MAX_BITS:
                raise StatementError(f"a number has over {MAX_BITS} bits")
        return super().call_binop(context, operator, left, right)

    def _code(self, value: Any) -> str:
        text = literal(value, self.language)
        # Each pass would escape the escapes of the one before.
        if len(text) > MAX_OUTPUT:
            raise StatementError(f"becomes longer than {MAX_OUTPUT} characters")
        return text

    def _name(self, text: str) -> str:
        return spell(text, self.language)

    def _length_of(self, text: str) -> str:
        named = self._name(text)
        return f"len({named})" if self.language is Language.PYTHON else f"{named}.length"

    def _range(self, *bounds: int) -> range:
        found = range(*bounds)
        if len(found) > MAX_STEPS:
            raise StatementError(f"range of {len(found)}; at most {MAX_STEPS}")
        return found

    def _counted(self, items: Iterable[Any]) -> _Steps:
        found = _Steps(islice(items, MAX_STEPS + 1))
        found.deadline = self.deadline
        self.steps += len(found)
        if self.steps > MAX_STEPS:
            raise StatementError(f"its loops take over {MAX_STEPS} steps")
        return found


class _Steps(list[Any]):
    """What a loop goes through, with an eye on the clock."""

    deadline = 0.0

    def __iter__(self) -> Iterator[Any]:
        for item in super().__iter__():
            if time.monotonic() > self.deadline:
                raise StatementError(f"takes longer than {MAX_SECONDS} s")
            yield item


def _thousands(number: int | float) -> str:
    return f"{number:,}"


def _check(node: nodes.Node, loops: int) -> None:
    if not isinstance(node, _NODES):
        raise StatementError(
            f"{type(node).__name__.lower()} is not allowed in a statement; "
            "put what it computes into the values of variant.py",
            node.lineno,
        )
    if isinstance(node, nodes.For):
        loops += 1
        if loops > MAX_LOOPS or node.recursive:
            raise StatementError(f"loops may stand {MAX_LOOPS} deep, not deeper", node.lineno)
    elif isinstance(node, nodes.Filter):
        _check_filter(node)
    elif isinstance(node, nodes.Name) and node.name == "self":
        raise StatementError("self is not to be had in a statement", node.lineno)
    elif isinstance(node, nodes.Test):
        _among(node.name, _TESTS, "test", node.lineno)
    elif isinstance(node, nodes.Call):
        _check_call(node)
    for child in node.iter_child_nodes():
        _check(child, loops)


def _check_filter(node: nodes.Filter) -> None:
    _among(node.name, _FILTERS, "filter", node.lineno)
    if node.name == "default" or not (node.args or node.kwargs):
        return
    between = node.args[0] if node.name == "join" and len(node.args) == 1 else None
    # A long separator, itself joined, would multiply; round(999999999) would compute for ever.
    if (
        isinstance(between, nodes.Const)
        and isinstance(between.value, str)
        and len(between.value) <= MAX_SEPARATOR
        and not node.kwargs
    ):
        return
    raise StatementError(
        f"the filter {node.name} takes no arguments here (join: one short text in quotes)",
        node.lineno,
    )


def _check_call(node: nodes.Call) -> None:
    called = node.node
    if isinstance(called, nodes.Name) and called.name == "range":
        return
    if isinstance(called, nodes.Getattr) and called.attr in _METHODS:
        return
    if isinstance(called, nodes.Getattr) and called.attr == "format":
        text = called.node.value if isinstance(called.node, nodes.Const) else None
        # A width such as {:999999999} would fill the memory, and so would {0}{0} in {0}{0} in…
        if isinstance(text, str) and re.fullmatch(r"[^{}]*\{(:,?(\.\d)?[df]?)?\}[^{}]*", text):
            return
    raise StatementError(
        'only range(), methods such as items() and upper(), and "{:,}".format() can be called',
        node.lineno,
    )


def _among(name: str, known: frozenset[str], what: str, line: int) -> None:
    if name not in known:
        listed = ", ".join(sorted(known))
        raise StatementError(f"the {what} {name!r} is not allowed; there are {listed}", line)


def _line_of(error: BaseException) -> int | None:
    """Find the template's line: Jinja2 rewrites the traceback so that it names it."""
    line, trace = None, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line

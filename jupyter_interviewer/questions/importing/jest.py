"""The tests of a jest file, as cases.

A test is read from the top. What it makes and does before an assertion becomes part of the
case: ``(() => { const account = new BankAccount(); account.open(); return account.balance; })()``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from jupyter_interviewer.questions.importing.draft import Assertion, Dropped, cut
from jupyter_interviewer.questions.importing.folding import Unfoldable
from jupyter_interviewer.questions.importing.steps import Asked, Steps
from jupyter_interviewer.questions.importing.syntax import (
    field,
    line,
    named,
    parse,
    source,
    walk,
)

if TYPE_CHECKING:
    from tree_sitter import Node

_GROUPS = frozenset({"describe", "xdescribe", "fdescribe"})
_TESTS = frozenset({"test", "it", "xtest", "xit", "fit", "ftest"})


def read(text: str, file: str) -> tuple[list[Assertion], list[Dropped], int]:
    """Read a test file.

    Parameters
    ----------
    text
        Its content.
    file
        Its name, for what is said of what is dropped.

    Returns
    -------
    tuple
        The cases, what was dropped, and the number of all assertions.

    Raises
    ------
    SyntaxError
        It cannot be parsed.
    syntax.NoParser
        There is nothing to parse it with.
    """
    root = parse(text)
    answer = {
        source(one)
        for node in named(root)
        if node.type == "import_statement" and "@jest" not in source(node)
        for one in walk(node)
        if one.type == "identifier"
    }
    file_reader = _File(file, answer)
    file_reader.group(named(root), [])
    return file_reader.found, file_reader.dropped, file_reader.asserted


class _File:
    def __init__(self, file: str, answer: set[str]) -> None:
        self.file = file
        self.answer = answer
        self.found: list[Assertion] = []
        self.dropped: list[Dropped] = []
        self.asserted = 0

    def group(self, nodes: Sequence[Node], before: Sequence[Node]) -> None:
        """Read what stands in a file or in a ``describe``; ``before`` is what stands around it."""
        known = list(before)
        for node in nodes:
            call = _call_of(node)
            name = _name(call)
            if node.type in ("lexical_declaration", "variable_declaration", "function_declaration"):
                known.append(node)
            elif call is None or name is None:
                continue
            elif name in ("beforeEach", "beforeAll") and (body := _body(call)):
                known.extend(body)
            elif name in _GROUPS and (body := _body(call)) is not None:
                self.group(body, known)
            elif name in _TESTS and _is_left_out(call):
                self.asserted += max(1, _expects(call))
                self._drop(call, "is left out by those who wrote it")
            elif name in _TESTS:
                self.test(call, known)
            elif count := _expects(node):
                self.asserted += count
                self._drop(node, f"is within `{name}`, which is not read")

    def test(self, call: Node, before: Sequence[Node]) -> None:
        """Read a test."""
        body = _body(call)
        if body is None or _is_async(call):
            self.asserted += max(1, _expects(call))
            self._drop(call, "waits for something" if body else "is no test with a body")
            return
        steps = Steps(self.answer, before)
        for index, node in enumerate(body):
            if parts := _expectation(node):
                self.asserted += 1
                try:
                    self.found.append(steps.assertion(*parts, line=line(node)))
                except Unfoldable as error:
                    self._drop(node, str(error))
                steps.add(Asked(parts[0]))
            elif _expects(node):
                self.asserted += _expects(node)
                self._drop(node, f"is within a {node.type.replace('_', ' ')}, which is not read")
            else:
                try:
                    steps.add(node)
                except Unfoldable as error:
                    self._drop(node, str(error))
                    for late in body[index + 1 :]:
                        if count := _expects(late):
                            self.asserted += count
                            self._drop(late, f"follows line {line(node)}, which is not read")
                    return

    def _drop(self, node: Node, reason: str) -> None:
        text = cut(source(node))
        self.dropped.append(Dropped(file=self.file, line=line(node), source=text, reason=reason))


def _call_of(node: Node) -> Node | None:
    inner = named(node)
    if node.type == "expression_statement" and inner and inner[0].type == "call_expression":
        return inner[0]
    return None


def _name(call: Node | None) -> str | None:
    called = field(call, "function") if call else None
    if called is None:
        return None
    # `test.only('…')`, too.
    return source(called).split(".")[0] if called.type != "call_expression" else source(called)


def _function(call: Node) -> Node | None:
    arguments = field(call, "arguments")
    functions = [
        one
        for one in (named(arguments) if arguments else [])
        if one.type in ("arrow_function", "function_expression")
    ]
    return functions[-1] if functions else None


def _body(call: Node) -> list[Node] | None:
    function = _function(call)
    body = field(function, "body") if function else None
    if body is None:
        return None
    # A test may be nothing but its assertion: `() => expect(…).toEqual(…)`.
    return named(body) if body.type == "statement_block" else [body]


def _is_left_out(call: Node) -> bool:
    """Whether it is a ``test.skip``; an ``xtest`` only waits until a learner gets there."""
    called = field(call, "function")
    return called is not None and source(called).endswith((".skip", ".todo"))


def _is_async(call: Node) -> bool:
    function = _function(call)
    return function is not None and source(function).startswith("async")


def _expects(node: Node) -> int:
    return sum(
        one.type == "call_expression" and source(one.children[0]) == "expect" for one in walk(node)
    )


def _expectation(node: Node) -> tuple[Node, str, list[Node]] | None:
    """Take ``expect(subject).matcher(given)`` apart."""
    call = node if node.type == "call_expression" else _call_of(node)
    called = field(call, "function") if call else None
    if call is None or called is None or called.type != "member_expression":
        return None
    owner, matcher = field(called, "object"), source(field(called, "property") or called)
    if owner is not None and owner.type == "member_expression":
        matcher = f"{source(field(owner, 'property') or owner)}.{matcher}"
        owner = field(owner, "object")
    if owner is None or owner.type != "call_expression" or _name(owner) != "expect":
        return None
    asked, given = field(owner, "arguments"), field(call, "arguments")
    if asked is None or given is None or len(named(asked)) != 1:
        return None
    return named(asked)[0], matcher, named(given)

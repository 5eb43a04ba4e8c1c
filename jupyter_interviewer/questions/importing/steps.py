"""What a jest test does before it asserts something, and the case that both make."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from jupyter_interviewer.domain.question import Comparison, Language
from jupyter_interviewer.questions.importing.draft import Assertion
from jupyter_interviewer.questions.importing.evaluating import value
from jupyter_interviewer.questions.importing.folding import Unfoldable
from jupyter_interviewer.questions.importing.syntax import (
    field,
    named,
    source,
    untyped,
    walk,
)
from jupyter_interviewer.questions.literal import literal

if TYPE_CHECKING:
    from tree_sitter import Node

THROWN = "thrown"
SETUP = """\
// What a call throws: [what it says, whether it is of the kind]; null where it throws nothing.
function thrown(call, kind) {
  try {
    call();
  } catch (error) {
    return [error?.message ?? null, kind === undefined || error instanceof kind];
  }
  return null;
}
"""
"""What stands before an answer where cases use `THROWN`."""

TYPED_SETUP = SETUP.replace(
    "thrown(call, kind) {",
    "thrown(call: () => unknown, kind?: new (...given: never[]) => unknown) {",
).replace("error?.message", "(error as Error)?.message")
"""The same in TypeScript, which is strict about types."""

_EXACT = Comparison(kind="exact")
_SAME = frozenset({"toEqual", "toBe", "toStrictEqual"})
_ALONE = {"toBeNull": None, "toBeUndefined": None, "toBeNaN": float("nan")}
_TRUTH = {"toBeTruthy": True, "toBeFalsy": False}
_GLOBALS = frozenset({
    "Array", "BigInt", "Boolean", "Date", "Error", "Infinity", "JSON", "Map", "Math", "NaN",
    "Number", "Object", "RangeError", "RegExp", "Set", "String", "Symbol", "TypeError",
    "undefined", "parseInt", "parseFloat", "isNaN", "Int8Array", "Uint8Array", "Float64Array",
})  # fmt: skip
_NEVER = frozenset({
    "await_expression", "yield_expression", "import", "class_declaration", "while_statement",
    "do_statement", "with_statement", "meta_property", "debugger_statement", "try_statement",
})  # fmt: skip

_ASSIGNED = re.compile(r"[\w\]]\.\w+\s*[-+*/]?=[^=>]")


class Asked:
    """What an assertion asked, which may have changed the object that is asked next."""

    def __init__(self, node: Node) -> None:
        self.node = node


class Steps:
    """What a test did before an assertion."""

    def __init__(self, answer: set[str], before: Sequence[Node]) -> None:
        self.answer = answer
        self.names: dict[str, Any] = {}
        self.before: list[tuple[Node, set[str]]] = []
        self.steps: list[tuple[str, set[str]]] = []
        for node in before:
            self.before.append((node, declared(node)))
            self._learn(node)

    def add(self, node: Node | Asked) -> None:
        """Take a statement on."""
        if isinstance(node, Asked):
            text = untyped(node.node)
            made = {name for _, names in [*self.before_names(), *self.steps] for name in names}
            changes = "(" in text and not re.match(r"\(?\s*(\(\)|function)", text)
            if changes and _words(text) & made:
                self.steps.append((f"{text};", set()))
            return
        if node.type == "comment" or node.type == "empty_statement":
            return
        self._check(node)
        self._learn(node)
        self.steps.append((_closed(untyped(node)), declared(node)))

    def assertion(self, subject: Node, matcher: str, given: list[Node], line: int) -> Assertion:
        """Make a case of ``expect(subject).matcher(given)``."""
        comparison, wrapped = _EXACT, False
        text = untyped(subject)
        expected: Any
        if matcher in _SAME and len(given) == 1:
            expected = self._expected(given[0])
        elif matcher in _ALONE:
            expected = _ALONE[matcher]
        elif matcher in _TRUTH:
            text, expected, wrapped = f"Boolean({text})", _TRUTH[matcher], True
        elif matcher == "toHaveLength" and len(given) == 1:
            text, expected, wrapped = f"({text}).length", self._expected(given[0]), True
        elif matcher == "toBeCloseTo" and given:
            digits = self._expected(given[1]) if len(given) > 1 else 2
            comparison = Comparison(kind="float", tolerance=0.5 * 10.0 ** -int(digits))
            expected = self._expected(given[0])
        elif matcher in ("toThrow", "toThrowError") and len(given) <= 1:
            text, expected = self._thrown(text, given)
            wrapped = True
        else:
            raise Unfoldable(f"`{matcher}` compares with something else than one expected value")
        self._check(subject)
        if not self._asks(subject):
            raise Unfoldable("does not ask the answer")
        name, args = (None, None) if wrapped else self._plain(subject)
        if args is not None:
            text = f"{name}({', '.join(literal(one, Language.JAVASCRIPT) for one in args)})"
        else:
            text = self._put_together(text)
        return Assertion(
            call=text, expected=expected, name=name, args=args, comparison=comparison, line=line
        )

    def _expected(self, node: Node) -> Any:
        if any(one.type == "identifier" and source(one) in self.answer for one in walk(node)):
            raise Unfoldable("expects what the answer itself gives")
        return value(node, self.names)

    def _thrown(self, text: str, given: list[Node]) -> tuple[str, Any]:
        if not given:
            return f"{THROWN}({text}) !== null", True
        (what,) = given
        if what.type == "new_expression":
            arguments, kind = field(what, "arguments"), field(what, "constructor")
            items = named(arguments) if arguments else []
            if len(items) == 1 and kind is not None:
                message = self._expected(items[0])
                return f"{THROWN}({text})?.[0]", message
            if not items and kind is not None:
                return f"{THROWN}({text}) !== null", True
        if what.type == "identifier":
            name = source(what)
            if name in self.answer or name in _GLOBALS:
                return f"{THROWN}({text}, {name})?.[1] === true", True
        raise Unfoldable("expects a part of what an error says")

    def _plain(self, node: Node) -> tuple[str | None, tuple[Any, ...] | None]:
        """Read a call of one function of the answer with values."""
        called, arguments = field(node, "function"), field(node, "arguments")
        if node.type != "call_expression" or called is None or arguments is None:
            return None, None
        # With steps before it, what it gives may depend on them.
        if source(called) not in self.answer or any(not one[1] for one in self.steps):
            return None, None
        try:
            return source(called), tuple(value(one, self.names) for one in named(arguments))
        except Unfoldable:
            return None, None

    def _put_together(self, text: str) -> str:
        used = _words(" ".join([text, *(one for one, _ in self.steps)]))
        needed: list[str] = []
        for node, declares in reversed(self.before):
            # Statements are kept whatever they declare, for what they do.
            if not declares or declares & used:
                self._check(node)
                needed.insert(0, _closed(untyped(node)))
                used |= _words(needed[0])
        steps = [*needed, *(one for one, _ in self.steps)]
        if not steps:
            return text
        # Tests are modules, in which what cannot be assigned to throws.
        strict = '"use strict"; ' if _ASSIGNED.search(" ".join([*steps, text])) else ""
        return f"(() => {{ {strict}{' '.join(steps)} return {text}; }})()"

    def _asks(self, node: Node) -> bool:
        made = {name for _, names in [*self.before_names(), *self.steps] for name in names}
        words = {source(one) for one in walk(node) if one.type == "identifier"}
        return bool(words & (self.answer | made))

    def before_names(self) -> list[tuple[str, set[str]]]:
        """Give what is declared around the test."""
        return [("", names) for _, names in self.before]

    def _learn(self, node: Node) -> None:
        for one in named(node):
            name, item = field(one, "name"), field(one, "value")
            if one.type == "variable_declarator" and name is not None and item is not None:
                try:
                    self.names[source(name)] = value(item, self.names)
                except Unfoldable:
                    self.names.pop(source(name), None)
        if node.type == "expression_statement":
            # What is done to an object that was a plain value is not followed.
            for word in _words(source(node)) & set(self.names):
                if isinstance(self.names[word], (list, dict, set)) or "=" in source(node):
                    del self.names[word]

    def _check(self, node: Node) -> None:
        """Refuse what does more than calling the answer and pure things."""
        own = {name for _, names in [*self.before_names(), *self.steps] for name in names}
        own |= {
            source(one)
            for each in walk(node)
            if each.type in ("formal_parameters", "variable_declarator", "required_parameter",
                             "arrow_function", "function_expression", "array_pattern",
                             "object_pattern", "for_in_statement", "function_declaration")
            for one in named(each)
            if one.type in ("identifier", "shorthand_property_identifier_pattern")
        }  # fmt: skip
        for one in walk(node):
            if one.type in _NEVER:
                raise Unfoldable(f"has a {one.type.replace('_', ' ')} in the call")
            if one.type == "identifier" and source(one) not in self.answer | own | _GLOBALS:
                raise Unfoldable(f"uses `{source(one)}`")


def _closed(text: str) -> str:
    # Not after a brace only: `const made = {}` may end without one where lines end.
    return text if text.endswith(";") else f"{text};"


def _words(text: str) -> set[str]:
    return set(re.findall(r"[A-Za-z_$][\w$]*", text))


def declared(node: Node) -> set[str]:
    """Give the names that a statement declares."""
    if node.type == "function_declaration":
        name = field(node, "name")
        return {source(name)} if name else set()
    found = set()
    for one in named(node):
        name = field(one, "name") if one.type == "variable_declarator" else None
        if name is not None:
            found |= {
                source(each)
                for each in walk(name)
                if each.type in ("identifier", "shorthand_property_identifier_pattern")
            }
    return found

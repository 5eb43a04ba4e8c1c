"""The test methods of a ``unittest`` file, as cases.

A method is read from the top. What it makes and does before an assertion becomes part of the
case: ``[(account := BankAccount()), account.open(), account.get_balance()][-1]``.
"""

from __future__ import annotations

import ast
from collections.abc import Collection
from typing import Any

from jupyter_interviewer.domain.question import Comparison
from jupyter_interviewer.questions.importing.draft import Assertion, Dropped, cut
from jupyter_interviewer.questions.importing.folding import Unfoldable, bind, fold
from jupyter_interviewer.questions.importing.purity import uses, written
from jupyter_interviewer.questions.importing.testcode import (
    Plain,
    assertions_in,
    called_of_self,
    details,
    is_assertion,
)
from jupyter_interviewer.questions.literal import literal

RAISED = "raised"
SETUP = '''\
def raised(call):
    """Give what a call raises, [name of its kind, what it says]; None where it raises nothing."""
    try:
        call()
    except Exception as error:
        return [type(error).__name__, *error.args[:1]]
    return None
'''
"""What stands before an answer where cases use `RAISED`."""

MAX_ROUNDS = 100
_EQUAL = {
    "assertEqual", "assertIs", "assertListEqual", "assertDictEqual", "assertSetEqual",
    "assertTupleEqual", "assertMultiLineEqual", "assertEquals", "assertSequenceEqual",
}  # fmt: skip
_ALONE = {"assertTrue": True, "assertFalse": False, "assertIsNone": None}
_EQUALS = Comparison(kind="equals")


def read(
    text: str, file: str, answer: Collection[str]
) -> tuple[list[Assertion], list[Dropped], int]:
    """Read a test file.

    Parameters
    ----------
    text
        Its content.
    file
        Its name, for what is said of what is dropped.
    answer
        Names that the answer defines.

    Returns
    -------
    tuple
        The cases, what was dropped, and the number of all assertions.

    Raises
    ------
    SyntaxError
        It is no Python.
    """
    tree = ast.parse(text)
    known = {name: name for name in answer}
    modules = set()
    for node in tree.body:
        if isinstance(node, ast.ImportFrom):
            known |= {
                one.asname: one.name for one in node.names if one.name in known and one.asname
            }
        elif isinstance(node, ast.Import):
            modules |= {one.asname or one.name for one in node.names}
    tree = Plain(modules, known).visit(tree)
    names: dict[str, Any] = {}
    found: list[Assertion] = []
    dropped: list[Dropped] = []
    asserted = 0
    for node in tree.body:
        if isinstance(node, ast.Assign) and len(node.targets) == 1:
            _try_bind(node, names)
        elif isinstance(node, ast.ClassDef):
            own = dict(names)
            before: list[ast.stmt] = []
            for item in node.body:
                if isinstance(item, ast.Assign) and len(item.targets) == 1:
                    _try_bind(item, own)
                    own |= {f"self_{name}": own[name] for name in own.keys() - names.keys()}
                elif isinstance(item, ast.FunctionDef) and item.name == "setUp":
                    before = item.body
            for item in node.body:
                if isinstance(item, ast.FunctionDef) and item.name.startswith("test"):
                    method = _Method(file, known, own)
                    method.read([*before, *item.body])
                    found += method.found
                    dropped += method.dropped
                    asserted += method.asserted
    return found, dropped, asserted


def _try_bind(node: ast.Assign, names: dict[str, Any]) -> None:
    try:
        bind(node.targets[0], fold(node.value, names), names)
    except Unfoldable:
        for one in ast.walk(node.targets[0]):
            if isinstance(one, ast.Name):
                names.pop(one.id, None)


class _Method:
    """Reads one test method."""

    def __init__(self, file: str, answer: dict[str, str], names: dict[str, Any]) -> None:
        self.file = file
        self.answer = answer
        self.names = dict(names)
        self.objects: dict[str, str] = {}
        self.steps: list[str] = []
        self.found: list[Assertion] = []
        self.dropped: list[Dropped] = []
        self.asserted = 0

    def read(self, body: list[ast.stmt]) -> None:
        """Read statements; where one is not understood, those below it are not either."""
        index = 0
        while index < len(body):
            node = body[index]
            following = body[index + 1 :]
            index += 1
            try:
                index += self._statement(node, following)
            except Unfoldable as error:
                self._drop(node, str(error))
                if not is_assertion(node):
                    for late in following:
                        if assertions_in(late):
                            self._drop(late, f"follows line {node.lineno}, which is not read")
                    return

    def _statement(self, node: ast.stmt, following: list[ast.stmt]) -> int:
        """Read one statement; give the number of those after it that belong to it."""
        if isinstance(node, ast.Assign) and len(node.targets) == 1:
            self._assign(node)
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            pass
        elif is_assertion(node):
            self.asserted += 1
            self._assertion(node.value)  # type: ignore[attr-defined]
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            self.steps.append(self._written(node.value))
        elif isinstance(node, ast.With) and len(node.items) == 1:
            return self._with(node, following)
        elif isinstance(node, ast.For) and not node.orelse:
            self._loop(node)
        else:
            raise Unfoldable(f"has a statement that is not read ({type(node).__name__.lower()})")
        return 0

    def _assign(self, node: ast.Assign) -> None:
        target = node.targets[0]
        try:
            if uses(node.value, self.answer) or uses(node.value, self.objects):
                raise Unfoldable("is made by the answer")
            bind(target, fold(node.value, self.names), self.names)
        except Unfoldable:
            if isinstance(target, ast.Name):
                self.steps.append(f"({target.id} := {self._written(node.value)})")
                self.names.pop(target.id, None)
                self.objects[target.id] = target.id
            elif isinstance(target, ast.Tuple) and all(
                isinstance(one, ast.Name) for one in target.elts
            ):
                whole = f"made{len(self.steps) + 1}"
                self.steps.append(f"({whole} := {self._written(node.value)})")
                for place, one in enumerate(target.elts):
                    self.names.pop(one.id, None)  # type: ignore[attr-defined]
                    self.objects[one.id] = f"{whole}[{place}]"  # type: ignore[attr-defined]
            elif isinstance(target, ast.Attribute) and uses(target.value, self.objects):
                subject, value = self._written(target.value), self._written(node.value)
                self.steps.append(f"setattr({subject}, {target.attr!r}, {value})")
            else:
                raise

    def _loop(self, node: ast.For) -> None:
        rounds = fold(node.iter, self.names)
        if not hasattr(rounds, "__len__") or len(rounds) > MAX_ROUNDS:
            raise Unfoldable("goes round too often")
        for item in rounds:
            bind(node.target, item, self.names)
            for statement in node.body:
                self._statement(statement, [])

    def _with(self, node: ast.With, following: list[ast.stmt]) -> int:
        (item,) = node.items
        called = called_of_self(item.context_expr)
        if called == "subTest":
            for statement in node.body:
                self._statement(statement, [])
            return 0
        if called not in ("assertRaises", "assertRaisesRegex", "assertRaisesWithMessage"):
            raise Unfoldable(f"is within `{cut(ast.unparse(item.context_expr), 60)}`")
        if called != "assertRaises":
            raise Unfoldable("expects a part of what an exception says")
        self.asserted += 1
        *before, last = node.body
        for statement in before:
            self._statement(statement, [])
        value = last.value if isinstance(last, (ast.Expr, ast.Assign)) else None
        if value is None:
            raise Unfoldable("is no call that raises")
        call = f"{RAISED}(lambda: {self._written(value)})"
        given = item.context_expr.args[0]  # type: ignore[attr-defined]
        name = item.optional_vars.id if isinstance(item.optional_vars, ast.Name) else ""
        kind, said, count = details(name, following)
        self.asserted += count
        if kind is None and isinstance(given, ast.Name) and given.id != "Exception":
            kind = given.id
        if said is not None:
            try:
                message = fold(said, self.names)
            except Unfoldable:
                message = None
                self._drop(following[count - 1], "expects what the answer itself gives")
            if message is not None:
                if kind is None:
                    self._add(f"{call}[1:]", [message], node.lineno)
                else:
                    self._add(call, [kind, message], node.lineno)
                return count
        if kind is None:
            self._add(f"{call} is not None", True, node.lineno)
        else:
            self._add(f"{call}[:1]", [kind], node.lineno)
        return count

    def _assertion(self, call: ast.Call) -> None:
        name = called_of_self(call) or ""
        given = call.args
        if name in _ALONE and given:
            self._alone(given[0], _ALONE[name], call)
        elif name in ("assertEqual", "assertIs") and len(given) >= 2 and self._both(given):
            left, right = map(self._written, given[:2])
            operator = "is" if name == "assertIs" else "=="
            self._add(f"({left}) {operator} ({right})", True, call.lineno)
        elif name in ("assertNotEqual", "assertIsNot") and len(given) >= 2 and self._both(given):
            left, right = map(self._written, given[:2])
            operator = "is not" if name == "assertIsNot" else "!="
            self._add(f"({left}) {operator} ({right})", True, call.lineno)
        elif name in _EQUAL and len(given) >= 2:
            self._compared(given[0], given[1], call, _EQUALS)
        elif name == "assertCountEqual" and len(given) >= 2:
            self._compared(given[0], given[1], call, Comparison(kind="unordered"))
        elif name == "assertAlmostEqual" and len(given) >= 2:
            self._compared(given[0], given[1], call, self._near(call))
        else:
            raise Unfoldable("compares with something else than one expected value")
        if self.objects and any(isinstance(one, ast.Call) for one in ast.walk(given[0])):
            # What was asked may have changed the object that is asked next.
            self._again(given)

    def _again(self, given: list[ast.expr]) -> None:
        for one in given[:2]:
            if uses(one, self.objects):
                self.steps.append(self._written(one))

    def _both(self, given: list[ast.expr]) -> bool:
        return all(uses(one, self.answer) or uses(one, self.objects) for one in given[:2])

    def _alone(self, node: ast.expr, expected: Any, call: ast.Call) -> None:
        if isinstance(node, ast.Compare) and len(node.ops) == 1 and expected is True:
            left, right = node.left, node.comparators[0]
            if isinstance(node.ops[0], ast.Eq) and not self._both([left, right]):
                self._compared(left, right, call, _EQUALS)
                return
            if not self._both([left, right]):
                raise Unfoldable("compares with something else than one expected value")
        source = self._written(node)
        if expected is None or isinstance(node, ast.Compare):
            self._add(source, expected, call.lineno, node=node)
        else:
            self._add(f"bool({source})", expected, call.lineno)

    def _near(self, call: ast.Call) -> Comparison:
        named = {one.arg: fold(one.value, self.names) for one in call.keywords}
        delta, places = named.get("delta"), named.get("places", 7)
        tolerance = delta if isinstance(delta, (int, float)) else 0.5 * 10.0 ** -int(places)
        return Comparison(kind="float", tolerance=float(tolerance))

    def _compared(
        self, left: ast.expr, right: ast.expr, call: ast.Call, comparison: Comparison
    ) -> None:
        asked = [
            index
            for index, one in enumerate((left, right))
            if uses(one, self.answer) or uses(one, self.objects)
        ]
        if len(asked) != 1:
            raise Unfoldable(
                "expects what the answer itself gives" if asked else "does not ask the answer"
            )
        subject, other = (left, right) if asked == [0] else (right, left)
        self._add(self._written(subject), fold(other, self.names), call.lineno, comparison, subject)

    def _add(
        self, source: str, expected: Any, line: int, comparison: Comparison = _EQUALS,
        node: ast.expr | None = None,
    ) -> None:  # fmt: skip
        name, args = None, None
        plain = isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        if plain and not self.steps and not node.keywords:  # type: ignore[union-attr]
            called = node.func.id  # type: ignore[union-attr]
            if called in self.answer:
                try:
                    args = tuple(fold(one, self.names) for one in node.args)  # type: ignore[union-attr]
                    name = self.answer[called]
                    source = f"{name}({', '.join(map(literal, args))})"
                except Unfoldable:
                    args = None
        if self.steps:
            source = f"[{', '.join([*self.steps, source])}][-1]"
        self.found.append(
            Assertion(
                call=source, expected=expected, name=name, args=args, comparison=comparison,
                line=line,
            )
        )  # fmt: skip

    def _written(self, node: ast.expr) -> str:
        return written(node, self.names, self.answer | self.objects)

    def _drop(self, node: ast.stmt, reason: str) -> None:
        if not is_assertion(node) or reason.startswith("follows"):
            self.asserted += assertions_in(node)
        self.dropped.append(
            Dropped(file=self.file, line=node.lineno, source=cut(ast.unparse(node)), reason=reason)
        )

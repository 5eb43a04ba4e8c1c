"""The plain ``assert`` statements of a function ``check(candidate)``, as cases."""

from __future__ import annotations

import ast
from typing import Any

from jupyter_interviewer.domain.question import Comparison
from jupyter_interviewer.questions.importing.draft import Assertion, Dropped, cut
from jupyter_interviewer.questions.importing.folding import Unfoldable, bind, fold
from jupyter_interviewer.questions.importing.purity import uses, written
from jupyter_interviewer.questions.literal import literal

MAX_ROUNDS = 200


class Asserts:
    """Reads the statements of a check.

    Parameters
    ----------
    entry
        The name that ``candidate`` stands for.
    file
        Where the statements stand, for what is said of those that are dropped.
    first_line
        Of the text in that file.
    """

    def __init__(self, entry: str, file: str, first_line: int = 1) -> None:
        self.entry = entry
        self.file = file
        self.first_line = first_line
        self.found: list[Assertion] = []
        self.dropped: list[Dropped] = []
        self.asserted = 0
        self._names: dict[str, Any] = {}
        # Why the value of a name that was assigned to cannot be told.
        self._unknown: dict[str, str] = {}
        self._told: set[int] = set()

    def read(self, statements: list[ast.stmt], candidate: str) -> None:
        """Read statements one after another.

        Parameters
        ----------
        statements
            The function's body.
        candidate
            What it calls the function that it checks.
        """
        self._candidate = candidate
        for statement in statements:
            self._statement(statement)

    def _statement(self, node: ast.stmt) -> None:
        if isinstance(node, ast.Assert):
            if isinstance(node.test, ast.Constant):
                # `assert True` asserts nothing.
                return
            try:
                self.found.append(self._assertion(node))
                self.asserted += 1
            except Unfoldable as error:
                self._drop(node, str(error))
        elif isinstance(node, ast.Assign) and len(node.targets) == 1:
            try:
                bind(node.targets[0], fold(node.value, self._names), self._names)
            except Unfoldable as error:
                # Whatever uses the name says so.
                for name in ast.walk(node.targets[0]):
                    if isinstance(name, ast.Name):
                        self._names.pop(name.id, None)
                        why = self._unknown.get(str(error), str(error))
                        self._unknown.setdefault(f"uses `{name.id}`", why)
        elif isinstance(node, ast.For) and not node.orelse:
            self._loop(node)
        elif not isinstance(node, (ast.Import, ast.ImportFrom, ast.Expr, ast.Pass)):
            self._drop(node, f"{type(node).__name__.lower()} is a statement that is not read")

    def _loop(self, node: ast.For) -> None:
        try:
            rounds = list(fold(node.iter, self._names))
            if len(rounds) > MAX_ROUNDS:
                raise Unfoldable(f"goes round {len(rounds)} times")
            for item in rounds:
                bind(node.target, item, self._names)
                for statement in node.body:
                    self._statement(statement)
        except (Unfoldable, TypeError) as error:
            self._drop(node, str(error))

    def _assertion(self, node: ast.Assert) -> Assertion:
        test = node.test
        if isinstance(test, ast.Compare) and len(test.ops) == 1:
            operator, left, right = test.ops[0], test.left, test.comparators[0]
            if isinstance(operator, (ast.Eq, ast.Is)):
                if not self._calls(left) and self._calls(right):
                    left, right = right, left
                if (both := _as_tuples(left, right)) is not None:
                    # A list equals a tuple where things are compared exactly.
                    expected = self._expected(both[1])
                    return self._case(both[0], expected, node, Comparison(kind="exact"))
                return self._case(left, self._expected(right), node)
            if isinstance(operator, (ast.Lt, ast.LtE)) and (near := _distance(left)):
                tolerance = self._expected(right)
                call, expected = near if self._calls(near[0]) else near[::-1]
                if not isinstance(tolerance, (int, float)) or tolerance <= 0:
                    raise Unfoldable("has no tolerance")
                comparison = Comparison(kind="float", tolerance=float(tolerance))
                return self._case(call, self._expected(expected), node, comparison)
        if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
            return self._case(test.operand, False, node)
        if isinstance(test, ast.Call):
            return self._case(test, True, node)
        raise Unfoldable("is no comparison of a call with one value")

    def _calls(self, node: ast.expr) -> bool:
        return uses(node, (self._candidate,))

    def _expected(self, node: ast.expr) -> Any:
        if uses(node, (self._candidate, self.entry)):
            raise Unfoldable("expects what the answer itself gives")
        return fold(node, self._names)

    def _case(
        self, call: ast.expr, expected: Any, node: ast.Assert,
        comparison: Comparison = Comparison(kind="equals"),  # noqa: B008  (frozen)
    ) -> Assertion:  # fmt: skip
        if not self._calls(call):
            raise Unfoldable("does not call the answer")
        line = self.first_line + node.lineno - 1
        if (
            isinstance(call, ast.Call)
            and isinstance(call.func, ast.Name)
            and call.func.id == self._candidate
            and not call.keywords
        ):
            args = tuple(fold(one, self._names) for one in call.args)
            source = f"{self.entry}({', '.join(map(literal, args))})"
            return Assertion(
                call=source, expected=expected, name=self.entry, args=args, comparison=comparison,
                line=line,
            )  # fmt: skip
        source = written(call, self._names, {self._candidate: self.entry})
        return Assertion(call=source, expected=expected, comparison=comparison, line=line)

    def _drop(self, node: ast.stmt, reason: str) -> None:
        # Once, not in each round of a loop.
        if node.lineno in self._told:
            return
        self._told.add(node.lineno)
        self.asserted += sum(isinstance(one, ast.Assert) for one in ast.walk(node))
        why = self._unknown.get(reason)
        reason = reason if why is None else f"{reason}, which {why}"
        self.dropped.append(
            Dropped(
                file=self.file,
                line=self.first_line + node.lineno - 1,
                source=cut(ast.unparse(node)),
                reason=reason,
            )
        )


def _distance(node: ast.expr) -> tuple[ast.expr, ast.expr] | None:
    """Give a and b of ``abs(a - b)`` and ``math.fabs(a - b)``."""
    if (
        isinstance(node, ast.Call)
        and ast.unparse(node.func) in ("abs", "math.fabs", "fabs")
        and len(node.args) == 1
        and isinstance(node.args[0], ast.BinOp)
        and isinstance(node.args[0].op, ast.Sub)
    ):
        return node.args[0].left, node.args[0].right
    return None


def _as_tuples(left: ast.expr, right: ast.expr) -> tuple[ast.expr, ast.expr] | None:
    """Give a and b of ``tuple(a) == tuple(b)``."""
    for one in (left, right):
        plain = isinstance(one, ast.Call) and ast.unparse(one.func) in ("tuple", "list")
        if not plain or len(one.args) != 1 or one.keywords:  # type: ignore[attr-defined]
            return None
    return left.args[0], right.args[0]  # type: ignore[attr-defined]

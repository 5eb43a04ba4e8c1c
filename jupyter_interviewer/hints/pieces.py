"""The code in a hint, and whole answers made of it."""

from __future__ import annotations

import ast
import re
import textwrap
import warnings

from jupyter_interviewer.domain.question import Question
from jupyter_interviewer.hints.check import code_blocks

TRIVIAL = ("None", "[]", "0", "1", "-1", "''", "True", "False")
"""What needs no hint to be returned: the cases that it is right for tell nothing."""

_INLINE = re.compile(r"`([^`\n]{3,})`")
_IMPORTS = "".join(
    f"from {module} import *\n"
    for module in ("bisect", "collections", "functools", "heapq", "itertools", "math")
)


def snippets(text: str, statement: str) -> list[str]:
    """Give the pieces of code in a hint that could do some work.

    What the statement says itself, and what is but a name or a value, is no leak.
    """
    found = [block.strip("\n") for block in code_blocks(text)]
    found += [match[1] for match in _INLINE.finditer(text)]
    if len(found) > 1:
        found.append("\n".join(found))
    return [code for code in dict.fromkeys(found) if code not in statement and not plain_code(code)]


def parsed(code: str) -> ast.Module | None:
    """Read code as Python; None where it is none."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(textwrap.dedent(code))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def plain_code(code: str) -> bool:
    """Whether a piece of code is a name, a value, or none at all."""
    tree = parsed(code)
    if tree is None:
        # A fragment: as an indented block, or after `return`, it may be code nonetheless.
        return not re.search(r"[\[(=]", code)
    body = tree.body
    if len(body) == 1 and isinstance(body[0], ast.Expr):
        value = body[0].value
        if isinstance(value, ast.Name | ast.Constant | ast.Attribute):
            return True
        try:
            ast.literal_eval(value)
        except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
            return False
        return True
    return not body


def programs(code: str, question: Question) -> list[str]:
    """Write whole answers around a piece of code: as it is, as the body, as the result."""
    code = textwrap.dedent(code)
    found = [code] if re.search(rf"\b(?:def|class) {question.entry_point}\b", code) else []
    found.append(in_place(question, code))
    tree = parsed(code)
    if tree is None or not tree.body:
        return found
    named = [one for one in tree.body if isinstance(one, ast.FunctionDef | ast.ClassDef)]
    if named and named[-1].name != question.entry_point:
        found.append(f"{_IMPORTS}{code}\n{question.entry_point} = {named[-1].name}\n")
    last = tree.body[-1]
    if isinstance(last, ast.Expr):
        *first, _ = tree.body
        lines = [ast.unparse(one) for one in first] + [f"return {ast.unparse(last.value)}"]
        found.append(in_place(question, "\n".join(lines)))
    elif isinstance(last, ast.Assign) and isinstance(last.targets[0], ast.Name):
        found.append(in_place(question, f"{code}\nreturn {last.targets[0].id}"))
    return found


def in_place(question: Question, body: str) -> str:
    """Write a function with such a body."""
    head = f"def {question.entry_point}({', '.join(question.parameters)}):"
    return f"{_IMPORTS}{head}\n{textwrap.indent(body, '    ')}\n"

"""Case tables, as folders of a bank."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

from jupyter_interviewer.domain.codec import loads
from jupyter_interviewer.domain.question import Comparison, Language, Question
from jupyter_interviewer.questions import casetable
from jupyter_interviewer.questions.importing.draft import Assertion, Draft, Found, shape
from jupyter_interviewer.questions.spec import Origin


def read(path: Path, license: str = "not stated") -> Found:
    """Read a case table.

    Parameters
    ----------
    path
        The file.
    license
        Of what it holds; the file itself has no place for it.

    Raises
    ------
    QuestionBroken
        It cannot be read; each problem names the file, and the line or the field.
    """
    table, question = casetable.read(path), casetable.load(path)
    called = table.called or "answer"
    assertions = [_assertion(question, index) for index in range(len(question.cases))]
    solution = table.solutions[table.language]
    shaped, dropped = shape(
        assertions, path.name, called, parameters_of(solution, table.language, called)
    )
    draft = None
    if shaped is not None:
        draft = Draft(
            id=table.id,
            title=table.title,
            statement=table.statement,
            difficulty=table.difficulty,
            topics=table.topics or ("practice",),
            language=table.language,
            starter=_starter(table.language, called, shaped.parameters),
            setup=table.setup,
            solutions=table.solutions,
            origin=Origin(source=f"case table {path.name}", license=license),
            **shaped.model_dump(),
        )
    return Found(name=table.id, draft=draft, dropped=tuple(dropped), asserted=len(table.cases))


def parameters_of(source: str, language: Language, name: str) -> list[str]:
    """Give the names of a Python function's parameters, none where they cannot be told."""
    try:
        body = ast.parse(source).body if language is Language.PYTHON else []
    except (SyntaxError, ValueError):
        return []
    for node in body:
        if isinstance(node, ast.FunctionDef) and node.name == name:
            return [one.arg for one in (*node.args.posonlyargs, *node.args.args)]
    return []


def _assertion(question: Question, index: int) -> Assertion:
    case = question.cases[index]
    call, expected = loads(case.input), loads(case.expected)
    name, args = _plain(call) if question.language is Language.PYTHON else (None, None)
    comparison = Comparison(kind=question.comparison.kind)
    return Assertion(
        call=call, expected=expected, name=name, args=args, comparison=comparison,
        line=index + 1, shown=case.public,
    )  # fmt: skip


def _plain(call: str) -> tuple[str | None, tuple[Any, ...] | None]:
    """Read a call of one function with literals."""
    node = ast.parse(call.strip(), mode="eval").body
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.keywords:
        return None, None
    try:
        return node.func.id, tuple(ast.literal_eval(one) for one in node.args)
    except (ValueError, TypeError):
        return None, None


def _starter(language: Language, name: str, parameters: tuple[tuple[str, str], ...]) -> str:
    given = ", ".join(each for each, _ in parameters)
    if language is not Language.PYTHON:
        return f"// Define `{name}` here.\n"
    if not parameters:
        return f"# Define `{name}` here.\n"
    return f"def {name}({given}):\n    # Write your answer here.\n    ...\n"

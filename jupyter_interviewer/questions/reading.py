"""Reading ``question.yaml`` strictly: every complaint names line and field."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any

import yaml
from pydantic import BaseModel, ValidationError

from jupyter_interviewer.questions.problem import Problem
from jupyter_interviewer.questions.shapes import ColumnSpec, TableSpec
from jupyter_interviewer.questions.spec import (
    Entry,
    HintSpec,
    Method,
    Parameter,
    ProbeSpec,
    QuestionSpec,
    Signature,
    Written,
)
from jupyter_interviewer.questions.types import shorten

FILE = "question.yaml"
MAX_CHARACTERS = 256 * 1024
MAX_NODES = 20_000
MAX_COMPLAINTS = 20
NO_FIELDS = "holds no fields; expected `id: …`, `title: …` and so on"
COMPARISONS = "^(exact|unordered|set|float|equals|any_of|checker|table)$"
_SHAPES = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "lower-case words joined by hyphens",
    r"^[a-z0-9]+([ -][a-z0-9]+)*$": "lower-case words",
    r"^[a-z0-9]+([_-][a-z0-9]+)*$": "one lower-case word, or several joined by _",
    r"^[A-Za-z_][A-Za-z0-9_]*$": "a name as code can have it",
    COMPARISONS: "exact, unordered, set, float, equals, any_of, checker or table",
}
_MODELS: tuple[type[BaseModel], ...] = (
    QuestionSpec, Signature, Entry, Parameter, Method, HintSpec, ProbeSpec, TableSpec, ColumnSpec,
    Written,
)  # fmt: skip


class _Loader(yaml.SafeLoader):
    """A safe loader that refuses aliases (a short text can unfold to gigabytes) and twins."""

    nodes = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
            raise yaml.MarkedYAMLError(problem="aliases (*name) are not allowed", problem_mark=mark)
        self.nodes += 1
        if self.nodes > MAX_NODES:
            raise yaml.YAMLError(f"more than {MAX_NODES} values")
        node: yaml.Node | None = super().compose_node(parent, index)
        return node

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if key.value == "<<" or not isinstance(key, yaml.ScalarNode):
                problem = "only plain words can be keys"
                raise yaml.MarkedYAMLError(problem=problem, problem_mark=key.start_mark)
            if key.value in seen:
                problem = f"the field {key.value!r} stands twice"
                raise yaml.MarkedYAMLError(problem=problem, problem_mark=key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)


def read(text: str, question: str) -> QuestionSpec | tuple[Problem, ...]:
    """Read the text of a ``question.yaml``, whatever stands in it.

    Parameters
    ----------
    text
        The file's content.
    question
        The folder's name, which ``id`` must equal.

    Returns
    -------
    QuestionSpec or tuple of Problem
        What it says, or everything that is wrong with it.
    """
    if len(text) > MAX_CHARACTERS:
        return (_problem(question, f"has over {MAX_CHARACTERS // 1024} KiB; that is too large"),)
    # A loader per text: PyYAML's objects keep their position.
    try:
        loader = _Loader(text)
        node = loader.get_single_node()
        if node is None:
            return (_problem(question, NO_FIELDS, 1),)
        data = loader.construct_document(node)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        said = error.problem or error.context or "cannot be read"
        return (_problem(question, f"is not valid YAML: {said}", line),)
    except yaml.YAMLError as error:
        return (_problem(question, f"is not valid YAML: {_first_line(error)}"),)
    except RecursionError:
        return (_problem(question, "is nested too deep"),)
    except (ValueError, OverflowError, TypeError, AttributeError, LookupError) as error:
        # PyYAML lets what a malformed date, number or tag raises fall through.
        return (_problem(question, f"holds a value that YAML cannot read: {_first_line(error)}"),)
    if not isinstance(data, dict):
        return (_problem(question, NO_FIELDS, 1),)
    return _validate(data, node, question)


def _validate(
    data: dict[Any, Any], node: yaml.Node, question: str
) -> QuestionSpec | tuple[Problem, ...]:
    try:
        # Strict by way of JSON: "2" is no number, yet a list may be a tuple and a word an enum.
        spec = QuestionSpec.model_validate_json(json.dumps(data, default=_unfit), strict=True)
    except ValidationError as error:
        return tuple(
            _problem(
                question, _complaint(detail), _line(node, _place(detail)), _field(detail["loc"])
            )
            for detail in error.errors(include_url=False)[:MAX_COMPLAINTS]
        )
    except (TypeError, ValueError, RecursionError) as error:
        return (_problem(question, f"holds a value that is not plain data: {_first_line(error)}"),)
    if spec.id != question:
        said = f"is {spec.id!r}, expected the folder's name, {question!r}"
        return (_problem(question, said, _line(node, ("id",)), "id"),)
    return spec


def line_of(text: str, field: str) -> int | None:
    """Find the line of a field, such as ``hints.2.text``, in the text of a ``question.yaml``."""
    try:
        node = _Loader(text).get_single_node()
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    loc = [int(part) if part.isdigit() else part for part in field.split(".")]
    return None if node is None else _line(node, loc)


def _place(detail: Any) -> Sequence[str | int]:
    """Give the way to what a complaint is about: one about a whole names the part first."""
    named = re.match(r"`([a-z_.]+)`", str(detail.get("ctx", {}).get("error", "")))
    return (*detail["loc"], *named[1].split(".")) if named else tuple(detail["loc"])


def _unfit(value: Any) -> Any:
    raise TypeError(f"{shorten(value, 40)} (of type {type(value).__name__}); put it in quotes")


def _problem(
    question: str, message: str, line: int | None = None, field: str | None = None
) -> Problem:
    return Problem(question=question, file=FILE, line=line, field=field, message=message)


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:200]


def _field(loc: Sequence[str | int]) -> str | None:
    return ".".join(str(part) for part in loc if part != "[key]") or None


def _complaint(detail: Any) -> str:
    kind, given = detail["type"], detail.get("input")
    if kind == "extra_forbidden":
        return _unknown(str(detail["loc"][-1]), detail["loc"])
    if kind == "missing":
        return "is missing"
    if kind == "value_error":
        # Our own sentences, from spec.py and types.py.
        return str(detail["ctx"]["error"])
    if kind == "string_pattern_mismatch" and (shape := _SHAPES.get(detail["ctx"]["pattern"])):
        return f"expected {shape}, not {shorten(given, 60)}"
    said = str(detail["msg"]).replace("Input should be", "expected").replace("valid array", "list")
    said = said[:1].lower() + said[1:]
    given_is_plain = given is None or isinstance(given, (str, int, float, bool))
    return f"{said}, not {shorten(given, 60)}" if given_is_plain else said


def _unknown(name: str, loc: Sequence[str | int]) -> str:
    model = _model_at(loc[:-1])
    known = list(model.model_fields) if model else []
    close = get_close_matches(name, known, n=1)
    said = "is not a field here"
    if close:
        return f"{said}; did you mean `{close[0]}`?"
    return f"{said}; expected one of {', '.join(known)}" if known else said


def _model_at(loc: Sequence[str | int]) -> type[BaseModel] | None:
    """Find the model that describes the place, by its annotations."""
    model: type[BaseModel] | None = QuestionSpec
    for part in loc:
        if isinstance(part, int) or model is None:
            continue
        field = model.model_fields.get(part)
        text = str(field.annotation) if field else ""
        inner = field.annotation if field and isinstance(field.annotation, type) else None
        model = inner if inner and issubclass(inner, BaseModel) else None
        if model is None:
            model = next((known for known in _MODELS if f".{known.__name__}" in text), None)
    return model


def _line(node: yaml.Node, loc: Sequence[str | int]) -> int:
    """Find the line of the deepest part of a path that stands in the text."""
    line = node.start_mark.line
    for part in loc:
        if isinstance(node, yaml.MappingNode):
            found = next(((k, v) for k, v in node.value if k.value == str(part)), None)
            if found is None:
                break
            line, node = found[0].start_mark.line, found[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int):
            if part >= len(node.value):
                break
            node = node.value[part]
            line = node.start_mark.line
        else:
            break
    return int(line) + 1
